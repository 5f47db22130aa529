package org.coursewatch.course.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.Check.Status;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseState;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.app.ReadEvidence.Evidence;
import org.coursewatch.platform.json.JsonText;

/**
 * Why a supply was allowed, from what was stored when its number was issued.
 *
 * @param about the decision in sentences
 * @param ledgerHash of the newest fact it rests on
 * @param rows every check as it stood
 */
record EvidenceView(
    String address,
    String title,
    List<String> about,
    String ledger,
    String ledgerHash,
    List<Row> rows) {

  /** A check as it stood. */
  record Row(String name, String kind, String status, String due, String citation) {}

  static EvidenceView of(Evidence evidence, Speech speech) {
    IssuedAuthorization issued = evidence.issued();
    JsonNode decision = JsonText.parse(issued.decision());
    LedgerWords words = speech.ledger();
    return new EvidenceView(
        "/office/courses/" + issued.course(),
        words.evidenceTitle(issued.number().toString()),
        about(evidence, decision, speech),
        words.evidenceLedger(decision.path("ledgerVersion").asInt()),
        decision.path("ledgerHash").asText(),
        rows(decision.path("evaluation").path("checks"), speech));
  }

  private static List<String> about(Evidence evidence, JsonNode decision, Speech speech) {
    IssuedAuthorization issued = evidence.issued();
    LedgerWords words = speech.ledger();
    List<String> about = new ArrayList<>();
    about.add(speech.instant(issued.issuedAt()));
    about.add(words.evidenceAsked(evidence.pharmacy(), issued.supply().daysSupply()));
    about.add(words.evidenceLast(speech.until(issued.lastDay())));
    about.add(
        speech
            .page()
            .state(CourseState.valueOf(decision.path("evaluation").path("state").asText())));
    about.add(speech.course().rules(issued.rules()));
    about.add(
        words.evidencePrescriber(day(decision.path("prescriber").path("activeThrough"), speech)));
    about.add(
        words.evidencePharmacy(
            day(decision.path("pharmacy").path("activeThrough"), speech),
            day(decision.path("pharmacy").path("trainedOn"), speech)));
    return about;
  }

  private static String day(JsonNode day, Speech speech) {
    return day.isTextual() ? speech.day(LocalDate.parse(day.asText())) : speech.course().noDay();
  }

  private static List<Row> rows(JsonNode checks, Speech speech) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode check : checks) {
      Status status = Status.valueOf(check.path("status").asText());
      if (status != Status.NOT_APPLICABLE) {
        rows.add(
            new Row(
                speech.page().check(CheckCode.valueOf(check.path("check").asText())),
                ChecksView.kind(status),
                speech.course().status(status),
                day(check.path("dueOn"), speech),
                check.path("citation").asText()));
      }
    }
    return rows;
  }
}
