package org.coursewatch.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.time.ProgramZone;

/**
 * How the practice goes after one course's patient: every attempt, and what the facts say about the
 * time between them.
 */
public final class Pursuit {

  private Pursuit() {}

  /**
   * Every loss of the patient, the oldest first. An attempt in vain counts if something was overdue
   * at its instant that takes the patient, judged with everything known now.
   *
   * @param question the course and who treats; its instant does not matter
   * @param attempts all of the course, in any order
   */
  public static List<FollowUpLoss> losses(
      Question question, List<ContactAttempt> attempts, LossRule rule) {
    ProgramZone zone = question.program().zone();
    List<LocalDate> inVain =
        attempts.stream()
            .filter(attempt -> !attempt.outcome().isReached())
            .filter(attempt -> isOverdue(question, attempt.at()))
            .map(ContactAttempt::on)
            .toList();
    List<LocalDate> signs =
        Stream.concat(
                SignsOfPatient.days(question.course(), zone).stream(),
                attempts.stream()
                    .filter(attempt -> attempt.outcome().isReached())
                    .map(ContactAttempt::on))
            .toList();
    return FollowUpLoss.of(inVain, signs, rule);
  }

  private static boolean isOverdue(Question question, Instant at) {
    return Evaluator.evaluate(question.asOf(at)).checks().stream()
        .anyMatch(check -> check.isOverdue() && takesPatient(check.code()));
  }

  /** Nobody calls a patient about an activation or a training. */
  private static boolean takesPatient(CheckCode check) {
    return check.party() != ResponsibleParty.PHARMACY && check != CheckCode.PRESCRIBER_ACTIVATION;
  }
}
