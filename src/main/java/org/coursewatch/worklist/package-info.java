/**
 * Worklists: whom a practice calls today, what a pharmacy settles, what is overdue across the
 * program, and what people do about it. An item is derived from the rows of courses and is gone
 * when its fact arrives; only what somebody did about it is kept. Read {@link
 * org.coursewatch.worklist.WorkItem} first, then {@link org.coursewatch.worklist.Worklists}.
 */
@NullMarked
package org.coursewatch.worklist;

import org.jspecify.annotations.NullMarked;
