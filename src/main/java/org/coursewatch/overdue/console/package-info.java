/**
 * Pages for people about what is overdue, and the start page of the program's office. Read {@link
 * org.coursewatch.overdue.console.OverdueReportPage}; nothing here decides anything that the API
 * does not. Charts are drawn from {@link org.coursewatch.overdue.console.ColumnChart}, which is
 * pure.
 */
@NullMarked
package org.coursewatch.overdue.console;

import org.jspecify.annotations.NullMarked;
