package org.coursewatch.cds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A card's summary names who must do what, in fewer than 140 characters, whatever it is. */
class SummaryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
  private static final List<String> ALL_DEEDS =
      Arrays.stream(RefusalCode.values()).map(SummaryTest::deed).toList();

  @ParameterizedTest
  @EnumSource(ResponsibleParty.class)
  void namesWhoMustDoWhatInFewerThan140Characters(ResponsibleParty who) {
    List<String> deeds = new ArrayList<>();
    for (String deed : ALL_DEEDS) {
      assertThat(Summary.of(who, List.of(deed), DAY))
          .startsWith(Summary.name(who) + " must " + deed)
          .hasSizeLessThan(140);
      deeds.add(deed);
      assertThat(Summary.of(who, deeds, DAY)).hasSizeLessThan(140).endsWith("by Dec 31, 2026.");
    }
  }

  @ParameterizedTest
  @EnumSource(CheckCode.class)
  void everyCheckIsSomethingToDo(CheckCode check) {
    assertThat(Summary.of(check.party(), List.of(Deeds.of(check)), null))
        .hasSizeLessThan(140)
        .endsWith(".");
  }

  @Test
  void countsWhatDoesNotFit() {
    String summary = Summary.of(ResponsibleParty.PRESCRIBER, ALL_DEEDS, null);
    assertThat(summary).matches("The prescriber must .* and settle \\d+ more\\.");
  }

  @Test
  void joinsSeveralThings() {
    assertThat(Summary.of(ResponsibleParty.PATIENT, List.of("eat", "sleep"), null))
        .isEqualTo("The patient must eat and sleep.");
    assertThat(Summary.of(ResponsibleParty.PATIENT, List.of("eat", "drink", "sleep"), DAY))
        .isEqualTo("The patient must eat, drink and sleep by Dec 31, 2026.");
  }

  @Test
  void noTwoDeedsAreTheSame() {
    assertThat(ALL_DEEDS).doesNotHaveDuplicates();
  }

  private static String deed(RefusalCode code) {
    return Deeds.of(Refusal.of(code, RuleSetFixture.RULES_2026, "a", "b").clearingOn(DAY));
  }
}
