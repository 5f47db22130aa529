/**
 * What a pharmacy does with a course, one transaction each. Read {@link
 * org.coursewatch.dispense.app.IssueAuthorization} first.
 */
@NullMarked
package org.coursewatch.dispense.app;

import org.jspecify.annotations.NullMarked;
