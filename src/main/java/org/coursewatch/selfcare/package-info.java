/**
 * What patients do for themselves: their next step, the month's questions, their own entry of
 * methods. Read {@link org.coursewatch.selfcare.NextSteps} first, then {@link
 * org.coursewatch.selfcare.QuestionAttempt}: which questions are asked, and again until all are
 * right, is worked out from what was drawn and answered.
 */
@NullMarked
package org.coursewatch.selfcare;

import org.jspecify.annotations.NullMarked;
