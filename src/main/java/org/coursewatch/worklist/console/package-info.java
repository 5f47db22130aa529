/**
 * The office's pages: whom to call today, what is done about each call, the practice's patients,
 * and what a clinic day brought. Read {@link org.coursewatch.worklist.console.OfficePage} first;
 * {@link org.coursewatch.worklist.console.CallWriter} puts a call into words.
 */
@NullMarked
package org.coursewatch.worklist.console;

import org.jspecify.annotations.NullMarked;
