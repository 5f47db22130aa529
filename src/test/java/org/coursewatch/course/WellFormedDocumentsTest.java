package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.json.EvaluationJson;
import org.coursewatch.course.json.FactReader;
import org.coursewatch.course.json.FactTypes;
import org.coursewatch.course.json.FactWriter;
import org.coursewatch.course.json.QuestionReader;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document says, as long as it is well formed: it is read, answered and written. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class WellFormedDocumentsTest {

  private static final QuestionReader READER = new QuestionReader(RuleSetFixture.SHIPPED);
  private static final LocalDate OPENED = LocalDate.of(2026, 10, 1);

  static List<String> kinds() {
    return FactTypes.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aFactIsReadAsItWasWritten(String kind) {
    Random random = new Random(kind.hashCode());
    for (int i = 0; i < 200; i++) {
      CourseFact fact = RandomFact.of(kind, random, OPENED.plusDays(random.nextInt(400)));
      assertThat(read(JsonText.write(FactWriter.write(fact)))).isEqualTo(fact);
    }
  }

  @Property
  void isAnsweredWhateverItSays(@ForAll Random random) {
    Broken.not(
        wild(random),
        question -> {
          ObjectNode document = QuestionJson.of(question);
          Question read = READER.read(JsonText.parse(JsonText.write(document)));
          assertThat(read).isEqualTo(question);
          Evaluation answer = Evaluator.evaluate(read);
          assertThat(JsonText.write(EvaluationJson.of(answer))).startsWith("{");
        });
  }

  private static CourseFact read(String json) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.parse(json), "", faults);
    CourseFact fact = FactReader.read(fields);
    fields.refuseUnknown();
    faults.throwIfAny();
    return fact;
  }

  private static Question wild(Random random) {
    List<RecordedFact> facts = new ArrayList<>();
    int span = random.nextBoolean() ? 40 : 400;
    for (int i = random.nextInt(30); i > 0; i--) {
      CourseFact fact = RandomFact.any(random, OPENED.plusDays(random.nextInt(-40, span)));
      Instant learnt = random.nextBoolean() ? null : instant(random, 400);
      facts.add(new RecordedFact(random.nextBoolean() ? null : "h" + i, learnt, fact));
    }
    RiskCategory category = RiskCategory.values()[random.nextInt(2)];
    String basis = random.nextBoolean() ? null : "MALE";
    LocalDate born = OPENED.minusDays(random.nextInt(10_000));
    return new Question(
        RuleSetFixture.US_IPLEDGE,
        instant(random, 500),
        new Course(OPENED, born, category, basis, facts),
        random.nextBoolean() ? null : new PrescriberStanding(day(random)),
        random.nextBoolean() ? null : new PharmacyStanding("P1", day(random), day(random)),
        random.nextBoolean() ? null : new SupplyRequest(30, List.of(new Line("n", 10))),
        random.nextInt(4) > 0 ? null : RuleSetFixture.RULES_2021);
  }

  private static LocalDate day(Random random) {
    return random.nextInt(4) == 0 ? null : OPENED.plusDays(random.nextInt(-400, 400));
  }

  private static Instant instant(Random random, int days) {
    LocalDate day = OPENED.plusDays(random.nextInt(-50, days));
    return day.atTime(random.nextInt(24), 0).atZone(StoryQuestion.ZONE).toInstant();
  }
}
