package org.coursewatch.course.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.json.EvaluationJson;
import org.coursewatch.course.json.QuestionReader;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.coursewatch.platform.rest.Failures;
import org.coursewatch.platform.rest.ProblemJson;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Answers evaluation documents (domain contract, section 11) and stores nothing: for trying a
 * change of the rules, for checking a plan, for testing.
 */
@Path("/api/evaluations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations")
@BodyLimit(EvaluationsResource.LARGEST)
public class EvaluationsResource {

  /** What a thousand documents need. */
  static final int LARGEST = 8 * 1024 * 1024;

  private static final int MOST_DOCUMENTS = 1_000;

  private static final String EXAMPLE =
      """
      {"program": "us-ipledge", "asOf": "2026-10-02T09:00:00-04:00",
       "course": {"openedOn": "2026-08-25", "birthDate": "1998-04-12", "riskCategory": "CAN_BECOME_PREGNANT"},
       "prescriber": {"activeThrough": "2027-06-30"},
       "pharmacy": {"id": "P1", "activeThrough": "2027-01-31", "trainedOn": "2026-03-15"},
       "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]},
       "facts": [{"type": "consentSigned", "on": "2026-08-25", "form": "PATIENT",
         "signedBy": ["PATIENT", "PRESCRIBER"]}]}""";

  private final QuestionReader questions;

  EvaluationsResource(Programs programs) {
    this.questions = new QuestionReader(programs);
  }

  /**
   * One document is answered by one evaluation or a problem; an array of them by an array of the
   * same length and order, in which a malformed document has a problem in its place.
   */
  @POST
  @DuringReadOnly
  @Operation(
      operationId = "evaluate",
      summary = "Evaluate one document, or up to 1,000 in an array",
      description =
          "Stores nothing. An array is answered by an array of the same length, status 200; a"
              + " malformed document in it has a problem in its place.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "document", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "One evaluation, or an array of evaluations and problems.",
      content = @Content(schema = @Schema(oneOf = {EvaluationJson.class, EvaluationJson[].class})))
  public String evaluate(byte[] body) {
    JsonNode documents = JsonText.read(body);
    if (!documents.isArray()) {
      return JsonText.write(evaluation(documents));
    }
    if (documents.size() > MOST_DOCUMENTS) {
      throw tooMany(documents.size()).asException();
    }
    List<Object> answers = new ArrayList<>(documents.size());
    for (JsonNode document : documents) {
      answers.add(evaluationOrProblem(document));
    }
    return JsonText.write(answers);
  }

  private EvaluationJson evaluation(JsonNode document) {
    return EvaluationJson.of(Evaluator.evaluate(questions.read(document)));
  }

  /** One document that cannot be answered never keeps the others from their answers. */
  private Object evaluationOrProblem(JsonNode document) {
    try {
      return evaluation(document);
    } catch (RuntimeException failure) {
      return ProblemJson.of(Failures.logged(failure));
    }
  }

  private static Problem tooMany(int documents) {
    return Problem.malformed(
        List.of(
            new FieldError(
                "",
                "has " + documents + " documents, at most " + MOST_DOCUMENTS + " are taken",
                "Send them in several requests.")));
  }
}
