package org.coursewatch.course;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.json.FactWriter;

/** Writes a question as an evaluation document, so that what fails can be sent and read. */
final class QuestionJson {

  private QuestionJson() {}

  static ObjectNode of(Question question) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("program", question.program().id()).put("asOf", question.asOf().toString());
    document.set("course", course(question.course()));
    if (question.prescriber() != null) {
      day(document.putObject("prescriber"), "activeThrough", question.prescriber().activeThrough());
    }
    if (question.pharmacy() != null) {
      pharmacy(document.putObject("pharmacy"), question.pharmacy());
    }
    if (question.request() != null) {
      request(document.putObject("request"), question.request());
    }
    if (question.forced() != null) {
      document.put("rules", question.forced().id());
    }
    ArrayNode facts = document.putArray("facts");
    question.course().facts().forEach(fact -> facts.add(fact(fact)));
    return document;
  }

  private static ObjectNode course(Course course) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    day(json, "openedOn", course.openedOn());
    day(json, "birthDate", course.birthDate());
    return json.put("riskCategory", course.riskCategory().name())
        .put("categoryBasis", course.categoryBasis());
  }

  private static void pharmacy(ObjectNode json, PharmacyStanding pharmacy) {
    json.put("id", pharmacy.id());
    day(json, "activeThrough", pharmacy.activeThrough());
    day(json, "trainedOn", pharmacy.trainedOn());
  }

  private static void request(ObjectNode json, SupplyRequest request) {
    json.put("daysSupply", request.daysSupply());
    ArrayNode lines = json.putArray("lines");
    request
        .lines()
        .forEach(each -> lines.addObject().put("ndc", each.ndc()).put("quantity", each.quantity()));
  }

  private static ObjectNode fact(RecordedFact recorded) {
    ObjectNode json = FactWriter.write(recorded.fact());
    Instant learnt = recorded.recordedAt();
    if (recorded.id() != null) {
      json.put("id", recorded.id());
    }
    return learnt == null ? json : json.put("recordedAt", learnt.toString());
  }

  private static void day(ObjectNode json, String name, LocalDate day) {
    json.put(name, day == null ? null : day.toString());
  }
}
