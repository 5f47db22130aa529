/** Escalations, attempts and lost patients in PostgreSQL: set operations in plain SQL. */
@NullMarked
package org.coursewatch.escalation.store;

import org.jspecify.annotations.NullMarked;
