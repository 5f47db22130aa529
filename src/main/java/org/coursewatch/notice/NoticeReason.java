package org.coursewatch.notice;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why somebody is told something: a closed list. Who is told stands here; on which days stands in
 * the {@link NoticePlan}. A positive test is not among them: it is told in person, at once, and by
 * nobody's mail.
 */
public enum NoticeReason {
  /** An open check is due in some days. */
  DUE_SOON(Audience.OFFICE, Audience.PATIENT),
  /** An open check is due today. */
  DUE_TODAY(Audience.OFFICE, Audience.PATIENT),
  /** An open check is overdue. */
  OVERDUE(Audience.OFFICE, Audience.PATIENT),
  ESCALATED_TO_PRESCRIBER(Audience.PRESCRIBER),
  ESCALATED_TO_ADMINISTRATOR(Audience.ADMINISTRATOR),
  /** A window is open, and something is missing for a hand-over in it. */
  WINDOW_NEEDS(Audience.OFFICE),
  /** The last day of an open window in which nothing was handed over. */
  WINDOW_LAST_DAY(Audience.OFFICE, Audience.PATIENT),
  /** An authorization is past its last day: to be reversed. */
  AUTHORIZATION_LAPSED(Audience.PHARMACY),
  /** An authorization was reversed, and nobody has confirmed that the product is back in stock. */
  RETURN_UNCONFIRMED(Audience.PHARMACY),
  ACTIVATION_EXPIRING(Audience.HEAD),
  TRAINING_EXPIRING(Audience.PHARMACY),
  /** All attempts to reach a patient were in vain. */
  LOST_TO_FOLLOW_UP(Audience.OFFICE, Audience.ADMINISTRATOR),
  /** The practice could not use a home test; why, the patient reads after signing in. */
  HOME_TEST_REFUSED(Audience.PATIENT),
  /** The patient went wrong in two rounds of the month's questions. */
  QUESTIONS_HARD(Audience.PRESCRIBER),

  /** The one mail a day for staff: how many of the above, and where to read them. */
  DIGEST,
  /** The one call a day, record and endpoint: something changed, fetch it. */
  CHANGED;

  private static final Set<NoticeReason> COLLECTED = EnumSet.of(DIGEST, CHANGED);

  private final Set<Audience> audiences;

  NoticeReason(Audience... audiences) {
    EnumSet<Audience> set = EnumSet.noneOf(Audience.class);
    set.addAll(Arrays.asList(audiences));
    this.audiences = Collections.unmodifiableSet(set);
  }

  /** Whose accounts are told; nobody's for those that only collect others. */
  public Set<Audience> audiences() {
    return audiences;
  }

  /** Whether a patient may choose to be reminded of it. */
  public boolean isForPatients() {
    return audiences.contains(Audience.PATIENT);
  }

  /** Whether it is about a party and not about a course. */
  public boolean isOfParty() {
    return this == ACTIVATION_EXPIRING || this == TRAINING_EXPIRING;
  }

  /** Those with a cause of their own, which the {@link NoticePlan} gives days to. */
  public static Set<NoticeReason> caused() {
    return EnumSet.complementOf(EnumSet.copyOf(COLLECTED));
  }
}
