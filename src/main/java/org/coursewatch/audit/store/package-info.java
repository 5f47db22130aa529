/** The audit trail in PostgreSQL. */
@NullMarked
package org.coursewatch.audit.store;

import org.jspecify.annotations.NullMarked;
