/** What is overdue and what waits for upkeep, in PostgreSQL: set operations in plain SQL. */
@NullMarked
package org.coursewatch.overdue.store;

import org.jspecify.annotations.NullMarked;
