/** Used tokens in PostgreSQL. */
@NullMarked
package org.coursewatch.ehr.store;

import org.jspecify.annotations.NullMarked;
