package org.coursewatch.dispense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.dispense.MansCourse.OTHERS;
import static org.coursewatch.dispense.MansCourse.OURS;
import static org.coursewatch.dispense.MansCourse.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.dispense.DispenseDecision.Allowed;
import org.coursewatch.dispense.DispenseDecision.PublicWarning;
import org.coursewatch.dispense.DispenseDecision.Refused;
import org.junit.jupiter.api.Test;

/** What a pharmacy is answered: yes with a day, or no with reasons; and its own number. */
class DispenseDecisionTest {

  private static final AuthorizationNumber NUMBER = new AuthorizationNumber("7K3P09QX4TWME18P");
  private static final List<PublicRefusal> NOT_CLEARED = List.of(PublicRefusal.notCleared(null));

  @Test
  void aYesLastsAsLongAsTheWindow() {
    assertThat(decide(MansCourse.cleared("2026-03-02").asked("2026-03-05")))
        .isEqualTo(allowed("2026-03-31", "2026-04-01T04:00:00Z", null));
  }

  @Test
  void itClosesAtMidnightOfTheProgramWhateverTheClocksDo() {
    assertThat(decide(MansCourse.cleared("2026-10-03").asked("2026-10-03")))
        .isEqualTo(allowed("2026-11-01", "2026-11-02T05:00:00Z", null));
    assertThat(decide(MansCourse.cleared("2026-02-06").asked("2026-02-06")))
        .isEqualTo(allowed("2026-03-07", "2026-03-08T05:00:00Z", null));
  }

  @Test
  void withoutWindowsItLastsAsLongAsAnAuthorizationIssuedNow() {
    assertThat(decide(MansCourse.cleared("2026-11-15").asked("2026-11-20")))
        .isEqualTo(allowed("2026-12-04", "2026-12-05T05:00:00Z", null));
  }

  @Test
  void thePharmacysOwnLiveAuthorizationIsNamedWithItsLastDay() {
    MansCourse course = MansCourse.cleared("2026-11-15").authorized(NUMBER, OURS, "2026-11-17");
    assertThat(decide(course.asked("2026-11-20")))
        .isEqualTo(allowed("2026-12-01", "2026-12-02T05:00:00Z", NUMBER));
    assertThat(decide(course.asked("2026-12-01", "23:59:59.999999")))
        .isEqualTo(allowed("2026-12-01", "2026-12-02T05:00:00Z", NUMBER));
    assertThat(decide(course.asked("2026-12-02", "00:00")))
        .isEqualTo(allowed("2026-12-16", "2026-12-17T05:00:00Z", null));
  }

  @Test
  void anotherPharmacysIsNot() {
    MansCourse course = MansCourse.cleared("2026-03-02").authorized(NUMBER, OTHERS, "2026-03-03");
    assertThat(decide(course.asked("2026-03-05")))
        .isEqualTo(
            new Refused(
                List.of(
                    new PublicRefusal(
                        "AUTHORIZATION_ELSEWHERE",
                        "Another pharmacy holds an authorization for this supply.",
                        null)),
                null,
                List.of()));
  }

  @Test
  void aRefusalStillNamesTheOwnLiveOne() {
    MansCourse course = MansCourse.cleared("2026-03-02").authorized(NUMBER, OURS, "2026-03-03");
    Question question =
        course.asked("2026-03-05").by(new PrescriberStanding(LocalDate.of(2026, 3, 4)));
    assertThat(decide(question))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.number()).isEqualTo(NUMBER);
              assertThat(refused.refusals())
                  .extracting(PublicRefusal::code)
                  .containsExactly("PRESCRIBER_NOT_ACTIVE");
            });
  }

  @Test
  void oneThatHasEndedIsNotNamed() {
    MansCourse course =
        MansCourse.cleared("2026-03-02")
            .authorized(NUMBER, OURS, "2026-03-03")
            .fact(new HoldPlaced(at("2026-03-04", "09:00"), "mood"));
    assertThat(decide(course.asked("2026-03-05")))
        .isEqualTo(new Refused(NOT_CLEARED, null, List.of()));
  }

  @Test
  void aBrokenBlisterIsToldWithAYesAndWithANo() {
    List<Line> lines = List.of(new Line(null, 25));
    Question asked = MansCourse.cleared("2026-03-02").asked("2026-03-05");
    for (int days : new int[] {30, 31}) {
      DispenseDecision decision = decide(asked.requesting(new SupplyRequest(days, lines)));
      assertThat(decision instanceof Allowed).isEqualTo(days == 30);
      assertThat(decision.warnings())
          .extracting(PublicWarning::code)
          .containsExactly("BLISTER_BREAK");
    }
  }

  @Test
  void whereThereIsNoCourseNothingIsCleared() {
    assertThat(DispenseDecision.withoutCourse())
        .isEqualTo(new Refused(NOT_CLEARED, null, List.of()));
  }

  private static DispenseDecision decide(Question question) {
    return DispenseDecision.of(question, Evaluator.evaluate(question));
  }

  private static Allowed allowed(String lastDay, String closesAt, AuthorizationNumber number) {
    return new Allowed(LocalDate.parse(lastDay), Instant.parse(closesAt), number, List.of());
  }
}
