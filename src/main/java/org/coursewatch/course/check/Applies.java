package org.coursewatch.course.check;

import org.coursewatch.course.Check;
import org.coursewatch.course.Check.Status;
import org.coursewatch.course.Situation;

/**
 * Which checks still make sense. What was met stays met; nobody is called about a supply that will
 * not come.
 */
final class Applies {

  private Applies() {}

  /** After the end of a course its open checks are nobody's work any more. */
  static Check unlessEnded(Check check, Situation situation) {
    return check.isOpen() && situation.isEnded() ? check.as(Status.NOT_APPLICABLE) : check;
  }

  /** While a positive test stands nobody prepares the next supply. */
  static Check whileSupplyIsPossible(Check check, Situation situation) {
    boolean impossible = situation.isEnded() || situation.isStopped();
    return check.isOpen() && impossible ? check.as(Status.NOT_APPLICABLE) : check;
  }

  /** A check nobody asks for; what was met stays met. */
  static Check notWhileOpen(Check check) {
    return check.isOpen() ? check.as(Status.NOT_APPLICABLE) : check;
  }

  /** A check only wanted of patients who can become pregnant. */
  static Check ifPregnancyIsPossible(Check check, Situation situation) {
    return situation.phase().canBecomePregnant() ? check : check.as(Status.NOT_APPLICABLE);
  }
}
