/**
 * Who hears of a check that stays overdue, how the practice tries to reach the patient, and when a
 * patient counts as lost to follow-up. All of it is worked out from days, attempts and facts; what
 * is written down only proves that it was so. Read {@link
 * org.coursewatch.escalation.EscalationLadder} first, then {@link
 * org.coursewatch.escalation.FollowUpLoss}.
 */
@NullMarked
package org.coursewatch.escalation;

import org.jspecify.annotations.NullMarked;
