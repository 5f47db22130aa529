package org.coursewatch.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.coursewatch.course.json.EvaluationJson;
import org.coursewatch.course.json.QuestionReader;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dated cases, put to the engine without the service around it. */
class CasesTest {

  private static final QuestionReader READER = new QuestionReader(RuleSetFixture.SHIPPED);

  static List<CaseExpectation> cases() {
    return CaseExpectation.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void holds(CaseExpectation expectation) {
    Evaluation evaluation = Evaluator.evaluate(READER.read(expectation.document()));
    JsonNode answer = JsonText.parse(JsonText.write(EvaluationJson.of(evaluation)));
    expectation.verify(answer);
  }
}
