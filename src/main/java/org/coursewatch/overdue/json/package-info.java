/**
 * Written forms that several folders share: questions for the report as named texts, the report and
 * its summary as rows of files, and what upkeep failed on as JSON.
 */
@NullMarked
package org.coursewatch.overdue.json;

import org.jspecify.annotations.NullMarked;
