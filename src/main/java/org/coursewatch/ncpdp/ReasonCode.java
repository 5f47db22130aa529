package org.coursewatch.ncpdp;

import java.util.List;
import org.coursewatch.course.RefusalCode;

/** Why a request is closed or denied, by the codes that messages have for it. */
enum ReasonCode {
  /** The patient must enroll. */
  EM,
  /** The prescriber must enroll, or renew. */
  ES,
  /** The pharmacy must enroll, renew or be trained. */
  EO,
  /** Something of the case is open, or is not as the program wants it. */
  EC,
  /** The program cannot judge it, such as a medicine that is none of its own. */
  ER,
  /** The prescriber was stopped by the program's office, or left. */
  EX,
  /** The pharmacy was stopped by the program's office, or left. */
  EY,
  /** The patient's course has ended. */
  EZ;

  /**
   * The code for the first of {@code refusals}, which are named in order of weight.
   *
   * @param refusals names of {@link RefusalCode}, or what a pharmacy learns instead of them
   * @param prescriberStopped whether the prescriber was stopped or left
   * @param pharmacyStopped whether the pharmacy was
   */
  static ReasonCode of(List<String> refusals, boolean prescriberStopped, boolean pharmacyStopped) {
    String first = refusals.isEmpty() ? "" : refusals.getFirst();
    if (first.equals(RefusalCode.PRESCRIBER_NOT_ACTIVE.name())) {
      return prescriberStopped ? EX : ES;
    }
    if (first.equals(RefusalCode.PHARMACY_NOT_ACTIVE.name())) {
      return pharmacyStopped ? EY : EO;
    }
    if (first.equals(RefusalCode.PHARMACY_TRAINING_EXPIRED.name())) {
      return EO;
    }
    return first.equals(RefusalCode.COURSE_ENDED.name()) ? EZ : EC;
  }

  /** Whether it is about somebody who has to enroll, whatever the month's requirements are. */
  boolean isOfEnrollment() {
    return this != EC && this != ER;
  }
}
