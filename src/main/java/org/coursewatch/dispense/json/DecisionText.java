package org.coursewatch.dispense.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.json.EvaluationJson;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The whole evidence for a decision, as text that is kept: which facts were known (version and hash
 * of the ledger), who asked for what, how prescriber and pharmacy stood, and every check and rule
 * of the answer. An administrator can show from it why a supply was allowed.
 */
public final class DecisionText {

  private DecisionText() {}

  /**
   * The evidence as JSON.
   *
   * @param file the course as it was decided on
   * @param ledgerHash hash of its newest fact, in hexadecimal
   */
  public static String of(
      CourseFile file, String ledgerHash, Question question, Evaluation evaluation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("program", file.program());
    json.put("rules", evaluation.rules().id());
    json.put("asOf", evaluation.asOf().toString());
    json.put("courseId", file.id().toString());
    json.put("ledgerVersion", file.version());
    json.put("ledgerHash", ledgerHash);
    json.set("prescriber", prescriber(file, question.prescriber()));
    json.set("pharmacy", pharmacy(question.pharmacy()));
    json.set("request", request(question.request()));
    json.putPOJO("evaluation", EvaluationJson.of(evaluation));
    return JsonText.write(json);
  }

  private static ObjectNode prescriber(CourseFile file, @Nullable PrescriberStanding standing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", file.prescriber().toString());
    return json.put("activeThrough", standing == null ? null : text(standing.activeThrough()));
  }

  private static @Nullable ObjectNode pharmacy(@Nullable PharmacyStanding standing) {
    if (standing == null) {
      return null;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", standing.id());
    json.put("activeThrough", text(standing.activeThrough()));
    return json.put("trainedOn", text(standing.trainedOn()));
  }

  private static @Nullable ObjectNode request(@Nullable SupplyRequest request) {
    if (request == null) {
      return null;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("daysSupply", request.daysSupply());
    json.set("lines", LinesText.tree(request.lines()));
    return json;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
