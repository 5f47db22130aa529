package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.coursewatch.noncompliance.Detector;
import org.coursewatch.noncompliance.Finding;
import org.coursewatch.noncompliance.PeerShare;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;

/** What a statement cannot tell of a finding: it is asked of the rules, or worked out. */
@ApplicationScoped
class JudgeFinding {

  private final HandOverWindow window;

  @Inject
  JudgeFinding(HandOverWindow window) {
    this.window = window;
  }

  /** Whether {@code finding} is one. */
  boolean confirms(Finding finding, Program program) {
    return switch (finding.detector().code()) {
      case HAND_OVER_OUTSIDE_WINDOW -> window.isOutside(finding);
      case HAND_OVER_UNTRAINED -> isUntrained(finding, program);
      case UNUSUAL_EXEMPT_SHARE -> isUnusual(finding);
      case AUTHORIZATION_NOT_SETTLED,
          RETURN_NOT_CONFIRMED,
          HAND_OVER_AFTER_LAST_DAY,
          HAND_OVER_WITHOUT_AUTHORIZATION,
          MORE_DISPENSED_THAN_AUTHORIZED,
          SHIPMENT_TO_INACTIVE_PHARMACY,
          HOME_TEST_REUSED,
          RESULT_BEFORE_SPECIMEN,
          SCREENING_TOO_OLD,
          CONFIRMATIONS_IN_BULK,
          PREGNANCY_REPORTED_BY_OTHER,
          BY_HAND ->
          true;
    };
  }

  /** The shortest time for which any version of {@code program} takes a training as good. */
  static OptionalInt trainingDays(Program program) {
    return program.rules().versions().spans().stream()
        .map(span -> span.value().numberIfAny(RuleKey.TRAINING_VALID))
        .flatMapToInt(OptionalInt::stream)
        .min();
  }

  private static boolean isUntrained(Finding finding, Program program) {
    LocalDate day = LocalDate.parse(finding.figure("handedOverOn"));
    RuleSet rules = program.rules().on(day);
    OptionalInt valid = rules.numberIfAny(RuleKey.TRAINING_VALID);
    String trained = finding.figure("trainedOn");
    return valid.isPresent()
        && (trained.equals("never")
            || day.isAfter(LocalDate.parse(trained).plusDays(valid.getAsInt())));
  }

  private static boolean isUnusual(Finding finding) {
    Detector detector = finding.detector();
    PeerShare share =
        new PeerShare(
            number(finding, "courses"),
            number(finding, "exempt"),
            number(finding, "peerCourses"),
            number(finding, "peerExempt"));
    return share.isUnusual(detector.threshold("perMillion"), detector.threshold("points"));
  }

  private static int number(Finding finding, String name) {
    return Integer.parseInt(finding.figure(name));
  }
}
