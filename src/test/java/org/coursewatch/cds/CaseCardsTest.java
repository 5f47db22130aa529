package org.coursewatch.cds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.cds.Card.Indicator;
import org.coursewatch.course.AnswerId;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.FindCase.Found;
import org.coursewatch.course.app.FindCase.Found.Judged;
import org.coursewatch.fhir.FhirValidation;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the cards of a case say, who they name, and that everything written fits the standard. It
 * runs with the service only because the validator has to be loaded once, by the same loader.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CaseCardsTest {

  private static final Program PROGRAM = RuleSetFixture.US_IPLEDGE;
  private static final LocalDate OPENED = LocalDate.of(2026, 12, 1);
  private static final LocalDate DAY_30 = OPENED.plusDays(30);
  private static final Set<ContraceptionMethod> METHODS =
      Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM);

  private final List<RecordedFact> facts = new ArrayList<>();

  @Test
  void onlyAPositiveTestUnderTherapyIsCritical() {
    begin();
    month(DAY_30);
    tell(TestPeople.positive(DAY_30.plusDays(1)));
    assertThat(orders(DAY_30.plusDays(1)).getFirst().indicator()).isEqualTo(Indicator.WARNING);
    tell(new Dispensed(TestPeople.noon(DAY_30), null, 30));
    List<Card> cards = orders(DAY_30.plusDays(1));
    assertThat(cards.getFirst().indicator()).isEqualTo(Indicator.CRITICAL);
    assertThat(cards.getFirst().summary())
        .isEqualTo("The prescriber must stop isotretinoin now: a positive pregnancy test stands.");
    assertThat(cards.subList(1, cards.size()))
        .extracting(Card::indicator)
        .doesNotContain(Indicator.CRITICAL);
    assertThat(VisitCards.of(judged(DAY_30.plusDays(1))).getFirst().indicator())
        .isEqualTo(Indicator.CRITICAL);
  }

  @Test
  void oneCardForEachWhoMustAct() {
    begin();
    tell(TestPeople.negative(DAY_30, PregnancyTested.Setting.MEDICAL));
    tell(new CounselingConfirmed(DAY_30));
    assertThat(orders(DAY_30))
        .extracting(Card::summary)
        .anySatisfy(each -> assertThat(each).startsWith("The patient must ").contains("questions"))
        .allSatisfy(each -> assertThat(each).matches("(The \\w+|Prescriber and patient) must .*"));
    assertThat(orders(DAY_30)).extracting(Card::indicator).containsOnly(Indicator.WARNING);
  }

  @Test
  void saysUntilWhenASupplyMayBeHandedOver() {
    begin();
    month(DAY_30);
    assertThat(orders(DAY_30))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.indicator()).isEqualTo(Indicator.INFO);
              assertThat(card.summary())
                  .isEqualTo(
                      "All requirements are met: the pharmacy must hand over the supply by Jan 6, 2027.");
              assertThat(card.todo()).isNull();
            });
  }

  @Test
  void whatOnlyWaitingClearsStandsFirst() {
    begin();
    month(DAY_30);
    tell(new Dispensed(TestPeople.noon(DAY_30), null, 30));
    assertThat(orders(DAY_30.plusDays(10)))
        .extracting(Card::summary)
        .anySatisfy(
            each ->
                assertThat(each)
                    .startsWith("The prescriber must wait with the next supply until Jan 2")
                    .contains("record this month's pregnancy test"));
  }

  @Test
  void aSupplyThatIsTooLongIsTheOrdersFault() {
    begin();
    month(DAY_30);
    Judged judged = judged(DAY_30, new SupplyRequest(90, List.of()));
    assertThat(judged.evaluation().allowed()).isFalse();
    assertThat(new CaseCards(judged).forOrders()).isEmpty();
  }

  @Test
  void aVisitTellsWhatIsDueAndByWhen() {
    List<Card> cards = VisitCards.of(judged(OPENED.plusDays(3)));
    assertThat(cards)
        .extracting(Card::summary)
        .anyMatch(each -> each.contains("have the consent forms signed"));
    assertThat(cards).extracting(Card::indicator).isSubsetOf(Indicator.INFO, Indicator.WARNING);
    for (Card card : cards) {
      assertThat(card.detail()).containsAnyOf("due", "overdue");
    }
  }

  @Test
  void aVisitSaysNothingWhileNothingIsDue() {
    begin();
    month(DAY_30);
    tell(new Dispensed(TestPeople.noon(DAY_30), null, 30));
    assertThat(VisitCards.of(judged(DAY_30.plusDays(5))))
        .extracting(Card::summary)
        .noneMatch(each -> each.contains("pregnancy test"));
  }

  @Test
  void everyCardFitsTheSchemaAndEveryTaskIsValid() {
    int tasks = 0;
    begin();
    for (int day = 0; day < 120; day += 9) {
      if (day == 36) {
        month(DAY_30);
        tell(new Dispensed(TestPeople.noon(DAY_30), null, 30));
      }
      if (day == 99) {
        tell(TestPeople.positive(OPENED.plusDays(98)));
      }
      Judged judged = judged(OPENED.plusDays(day));
      tasks += judge(new CaseCards(judged).forOrders(), judged);
      judge(VisitCards.of(judged), judged);
    }
    assertThat(tasks).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Doubt.class)
  void ofAPatientNobodyKnowsNothingIsTold(Doubt doubt) {
    Card card = UnknownCards.nobody(doubt, PROGRAM);
    assertThat(card.indicator()).isEqualTo(Indicator.WARNING);
    assertThat(card.summary()).startsWith("The prescriber must ");
    assertThat(card.course()).isNull();
    assertThat(VisitCards.of(new Found.Nobody(doubt))).isEmpty();
    assertThat(judge(List.of(card), null)).isEqualTo(1);
  }

  @Test
  void aPatientWithoutACourseGetsOne() {
    assertThat(judge(List.of(UnknownCards.withoutCourse(PROGRAM)), null)).isEqualTo(1);
  }

  /** Everything written is valid; answers how many tasks there were. */
  private static int judge(List<Card> cards, Judged judged) {
    Instant now = TestPeople.noon(DAY_30);
    HookRequest request =
        new HookRequest(
            "ehr-1",
            "Practitioner/p-1",
            MissingNode.getInstance(),
            MissingNode.getInstance(),
            null);
    Setting setting =
        new Setting(
            "https://coursewatch.example",
            PROGRAM,
            request,
            "MedicationRequest/order-1",
            AnswerId.at(now),
            now);
    JsonNode written = CardsJson.write(cards, judged, setting);
    HooksSchema.RESPONSE.assertValid(written.toString());
    int tasks = 0;
    for (JsonNode each : written.findValues("resource")) {
      FhirValidation.assertValid(each.toString());
      assertThat(each.path("intent").asText()).isEqualTo("proposal");
      tasks++;
    }
    return tasks;
  }

  private List<Card> orders(LocalDate day) {
    return new CaseCards(judged(day)).forOrders();
  }

  private Judged judged(LocalDate day) {
    return judged(day, new SupplyRequest(30, List.of()));
  }

  private Judged judged(LocalDate day, SupplyRequest request) {
    Course course =
        new Course(
            OPENED, LocalDate.of(1998, 4, 12), RiskCategory.CAN_BECOME_PREGNANT, null, facts);
    PatientId patient = new PatientId(UUID.randomUUID());
    PrescriberId prescriber = new PrescriberId(UUID.randomUUID());
    Instant opened = TestPeople.noon(OPENED);
    PatientRecord record =
        PatientRecord.registered(
            patient,
            PatientNumber.parse("DEM0P-AT1E6").orElseThrow(),
            Identity.of("Ann", "Lee", course.birthDate()),
            prescriber,
            "office",
            opened);
    CourseFile file =
        new CourseFile(
            new CourseId(UUID.randomUUID()),
            PROGRAM.id(),
            patient,
            prescriber,
            opened,
            facts.size(),
            course);
    Question question = Question.about(PROGRAM, course, TestPeople.noon(day)).requesting(request);
    Evaluation evaluation = Evaluator.evaluate(question);
    return new Judged(record, file, question, evaluation);
  }

  private void begin() {
    tell(new ConsentSigned(OPENED, ConsentSigned.Form.PATIENT, TestPeople.SIGNERS));
    tell(new ConsentSigned(OPENED, ConsentSigned.Form.PREGNANCY_RISK, TestPeople.SIGNERS));
    tell(TestPeople.negative(OPENED, PregnancyTested.Setting.MEDICAL));
    tell(new CounselingConfirmed(OPENED));
    tell(new ContraceptionRecorded(OPENED, Party.PRESCRIBER, METHODS));
  }

  private void month(LocalDate day) {
    tell(TestPeople.negative(day, PregnancyTested.Setting.MEDICAL));
    tell(new CounselingConfirmed(day));
    tell(new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS));
    tell(new ContraceptionRecorded(day, Party.PATIENT, METHODS));
    tell(new ComprehensionPassed(day));
  }

  private void tell(CourseFact fact) {
    facts.add(new RecordedFact(null, null, fact));
  }
}
