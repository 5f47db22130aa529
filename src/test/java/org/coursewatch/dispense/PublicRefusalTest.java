package org.coursewatch.dispense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which reasons a pharmacy reads, and which are all the same one to it. */
class PublicRefusalTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String NOT_CLEARED = "not cleared: the prescriber's office must act";

  @ParameterizedTest
  @EnumSource(
      names = {
        "PRESCRIBER_NOT_ACTIVE",
        "PHARMACY_NOT_ACTIVE",
        "PHARMACY_TRAINING_EXPIRED",
        "ALREADY_DISPENSED",
        "TOO_SOON",
        "SUPPLY_TOO_LONG",
        "AUTHORIZATION_ELSEWHERE"
      })
  void whatIsPublicIsShownUnderItsOwnCode(RefusalCode code) {
    assertThat(PublicRefusal.of(List.of(refusal(code, DAY))))
        .containsExactly(new PublicRefusal(code.name(), code.publicSentence(), DAY));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "PRESCRIBER_NOT_ACTIVE",
        "PHARMACY_NOT_ACTIVE",
        "PHARMACY_TRAINING_EXPIRED",
        "ALREADY_DISPENSED",
        "TOO_SOON",
        "SUPPLY_TOO_LONG",
        "AUTHORIZATION_ELSEWHERE"
      })
  void everythingElseIsNotCleared(RefusalCode code) {
    assertThat(PublicRefusal.of(List.of(refusal(code, DAY))))
        .containsExactly(new PublicRefusal("NOT_CLEARED", NOT_CLEARED, DAY));
  }

  @Test
  void allThatIsNotPublicIsOne() {
    List<Refusal> all =
        Arrays.stream(RefusalCode.values()).map(code -> refusal(code, null)).toList();
    assertThat(PublicRefusal.of(all))
        .extracting(PublicRefusal::code)
        .containsExactly(
            "PRESCRIBER_NOT_ACTIVE",
            "PHARMACY_NOT_ACTIVE",
            "PHARMACY_TRAINING_EXPIRED",
            "ALREADY_DISPENSED",
            "TOO_SOON",
            "SUPPLY_TOO_LONG",
            "AUTHORIZATION_ELSEWHERE",
            "NOT_CLEARED");
  }

  @Test
  void itClearsWithTheLastOfThoseItStandsFor() {
    Refusal early = refusal(RefusalCode.TESTS_TOO_CLOSE, DAY);
    Refusal late = refusal(RefusalCode.LOCKED_OUT, DAY.plusDays(3));
    Refusal publicOne = refusal(RefusalCode.TOO_SOON, DAY.plusDays(9));
    assertThat(clearsOn(early, late, publicOne)).isEqualTo(DAY.plusDays(3));
    assertThat(clearsOn(late, early)).isEqualTo(DAY.plusDays(3));
  }

  @Test
  void nobodyKnowsWhenItClearsWhileOneOfThemHasNoDay() {
    Refusal known = refusal(RefusalCode.LOCKED_OUT, DAY);
    Refusal unknown = refusal(RefusalCode.CONSENT_MISSING, null);
    assertThat(clearsOn(known, unknown)).isNull();
    assertThat(clearsOn(unknown, known)).isNull();
  }

  private static LocalDate clearsOn(Refusal... refusals) {
    return PublicRefusal.of(List.of(refusals)).getLast().clearsOn();
  }

  private static Refusal refusal(RefusalCode code, LocalDate clearsOn) {
    return Refusal.of(code, RuleSetFixture.RULES_2021, "expected", "found").clearingOn(clearsOn);
  }
}
