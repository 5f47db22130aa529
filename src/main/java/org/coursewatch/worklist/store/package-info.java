/** Worklists, what was done about items, and saved filters, in PostgreSQL. */
@NullMarked
package org.coursewatch.worklist.store;

import org.jspecify.annotations.NullMarked;
