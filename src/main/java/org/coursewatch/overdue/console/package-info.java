/**
 * Pages for people about what is overdue. Read {@link
 * org.coursewatch.overdue.console.OverdueReportPage}; nothing here decides anything that the API
 * does not.
 */
@NullMarked
package org.coursewatch.overdue.console;

import org.jspecify.annotations.NullMarked;
