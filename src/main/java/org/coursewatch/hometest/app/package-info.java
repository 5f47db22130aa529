/**
 * One use case for each step of a home test: code, photo, report, review. Read {@link
 * org.coursewatch.hometest.app.SubmitHomeTest} first.
 */
@NullMarked
package org.coursewatch.hometest.app;

import org.jspecify.annotations.NullMarked;
