/**
 * Reading worklists, working on items, keeping filters. Read {@link
 * org.coursewatch.worklist.app.ReadWorklist} first, then {@link
 * org.coursewatch.worklist.app.WorkOnItem}.
 */
@NullMarked
package org.coursewatch.worklist.app;

import org.jspecify.annotations.NullMarked;
