/** Labs in PostgreSQL. */
@NullMarked
package org.coursewatch.lab.store;

import org.jspecify.annotations.NullMarked;
