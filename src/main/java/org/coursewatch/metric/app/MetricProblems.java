package org.coursewatch.metric.app;

import java.time.Duration;
import java.util.List;
import org.coursewatch.metric.Metric;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of metrics end with. */
final class MetricProblems {

  private MetricProblems() {}

  static ProblemException officeOnly(Metric metric) {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            metric.id() + " is about the whole program; its office and auditors read it.",
            "GET /api/reports/metrics/definitions says which metrics a practice reads for its own.")
        .asException();
  }

  static ProblemException otherPractice() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "You read the metrics of your own practice only.",
            "Leave the prescriber out, or ask the program's administrator.")
        .asException();
  }

  static ProblemException notOfOne(Metric metric) {
    return malformed(
        "prescriber",
        "goes with metrics of courses only, and " + metric.id() + " is none",
        "Leave it out.");
  }

  static ProblemException tooManyGroups(int most) {
    return malformed(
        "by", "makes more than " + most + " groups", "Name fewer, or ask for a shorter period.");
  }

  static ProblemException tookTooLong(Duration longest, Throwable cause) {
    ProblemException problem =
        Problem.of(
                ProblemType.UNAVAILABLE,
                "Counting took longer than " + longest.toSeconds() + " seconds and was stopped.",
                "Ask for a shorter period, or for one prescriber.")
            .asException();
    problem.initCause(cause);
    return problem;
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
