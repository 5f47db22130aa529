package org.coursewatch.course;

import java.time.LocalDate;
import java.util.List;

/** What of an answer has to stay the same from day to day while nothing happens. */
record Stand(
    CourseState state,
    boolean allowed,
    SupplyWindow window,
    AuthorizationStanding live,
    List<Reason> refusals,
    List<String> warnings,
    List<Exemption> exemptions,
    List<Task> checks) {

  record Reason(RefusalCode code, ResponsibleParty actor, LocalDate clearsOn) {}

  record Task(CheckCode code, Check.Occasion occasion, Check.Status status) {}

  static Stand of(Evaluation evaluation) {
    return new Stand(
        evaluation.state(),
        evaluation.allowed(),
        evaluation.window(),
        evaluation.live(),
        evaluation.refusals().stream()
            .map(each -> new Reason(each.code(), each.actor(), each.clearsOn()))
            .toList(),
        evaluation.warnings().stream().map(Warning::code).toList(),
        evaluation.exemptions(),
        evaluation.checks().stream()
            .map(each -> new Task(each.code(), each.occasion(), each.status()))
            .toList());
  }
}
