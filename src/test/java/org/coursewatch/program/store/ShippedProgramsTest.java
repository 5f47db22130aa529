package org.coursewatch.program.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursewatch.program.Effect;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.Rule;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that come with the service load, and say what the contract says. */
class ShippedProgramsTest {

  private static final Programs PROGRAMS = ProgramsReader.read(ProgramFolder.shipped());
  private static final Program IPLEDGE = PROGRAMS.find("us-ipledge").orElseThrow();

  /**
   * Every rule with its value in both versions of us-ipledge. Where only one is given, it is both.
   */
  private static final String NUMBERS =
      """
      pregnancy-test.max-sensitivity                   | 25
      pregnancy-test.medical-setting-before-first-dose | always
      pregnancy-test.home-tests-after-first-dose       | yes
      pregnancy-test.screening-lookback-days           | 30
      pregnancy-test.screening-apart-days              | 19
      pregnancy-test.exemption-for-serious-medical-reasons | yes
      pregnancy-test.lead-in-days                      | 30
      pregnancy-test.window-days                       | 7
      pregnancy-test.lockout-days                      | 19 | 0
      pregnancy-test.gap-medical-after-days            | 30
      pregnancy-test.gap-restart-after-days            | 60
      pregnancy-test.unresolved                        | always
      pregnancy-test.positive-stops                    | always
      contraception.primary                            | TUBAL_STERILIZATION, PARTNER_VASECTOMY, IUD_COPPER, IUD_HORMONAL, COMBINED_PILL, PATCH, VAGINAL_RING, INJECTION, IMPLANT
      contraception.secondary                          | MALE_LATEX_CONDOM, DIAPHRAGM_WITH_SPERMICIDE, CERVICAL_CAP_WITH_SPERMICIDE, VAGINAL_SPONGE
      contraception.hormonal                           | IUD_HORMONAL, COMBINED_PILL, PATCH, VAGINAL_RING, INJECTION, IMPLANT
      contraception.alone                              | ABSTINENCE
      contraception.primary-with-secondary             | yes
      contraception.two-primaries-not-both-hormonal    | yes
      contraception.both-parties-agree                 | always
      contraception.interruption-restarts-lead-in      | always
      confirmation.lookback-days                       | 7
      confirmation.comprehension                       | yes
      confirmation.counseling                          | always
      cannot-become-pregnant.days-after-visit          | 29 | does not apply
      cannot-become-pregnant.accepted-bases            | MALE, HYSTERECTOMY, BILATERAL_OOPHORECTOMY, POST_MENOPAUSE, NO_UTERUS_OR_OVARIES
      consent.earliest-before-opening-days             | 30
      consent.guardian-under-age                       | 18
      consent.signed                                   | always
      course.not-ended                                 | always
      course.not-held                                  | always
      supply.max-days                                  | 30
      supply.earliest-before-end-days                  | 7
      supply.limit-lifted-by-administrator             | yes
      supply.blister-size                              | 10
      authorization.one-per-window                     | always
      authorization.one-live                           | always
      authorization.days-after-issue-without-window    | 14
      authorization.lapsed-reversed-by-system          | yes
      activation.prescriber                            | always
      activation.pharmacy                              | always
      activation.overdue-after-days                    | 1
      activation.pharmacy-training-valid-days          | does not apply | 365
      check.opening-overdue-after-days                 | 15
      check.first-dose-overdue-after-days              | 15
      check.monthly-overdue-after-days                 | 8
      follow-up.last-dose-test-within-days             | 7
      follow-up.last-dose-test-overdue-after-days      | 8
      follow-up.post-treatment-test-due-days           | 30
      follow-up.post-treatment-test-earliest-days      | 28
      follow-up.post-treatment-test-overdue-after-days | 46
      labs.schedule                                    | baseline-and-peak
      labs.baseline-lookback-days                      | 30
      labs.baseline-due-days                           | 30
      labs.baseline-overdue-days                       | 45
      labs.peak-earliest-days                          | 28
      labs.peak-due-days                               | 56
      labs.peak-overdue-days                           | 71
      labs.repeat-overdue-after-days                   | 15
      labs.monthly-every-days                          | 30
      labs.label-every-days                            | 14
      labs.repeat-after-abnormal-days                  | 14
      labs.stable-results                              | 2
      labs.stable-rise-percent                         | 25
      labs.triglycerides-ladder                        | over 300 repeat, over 500 reduce, over 800 hold
      labs.transaminases-ladder                        | over 2 repeat, over 3 reduce, over 5 hold
      labs.hold-placed-by-system                       | no
      mood.check                                       | no
      mood.every-days                                  | 30
      mood.overdue-after-days                          | 8
      mood.phq2-full-from-points                       | 3
      mood.full-overdue-after-days                     | 7
      mood.phq9-moderate-from-points                   | 10
      """;

  @Test
  void theNumbersAreThoseOfTheContract() {
    assertThat(valuesOf("us-ipledge/2021-12-13")).isEqualTo(expected(1));
    assertThat(valuesOf("us-ipledge/2026-11-15")).isEqualTo(expected(2));
  }

  @Test
  void onlyThreeRulesChangeWithTheSecondVersion() {
    assertThat(version("us-ipledge/2021-12-13").changesTo(version("us-ipledge/2026-11-15")))
        .containsExactly(RuleKey.LOCKOUT, RuleKey.COUNSELING_WINDOW, RuleKey.TRAINING_VALID);
  }

  @Test
  void theSecondVersionTakesOverAtMidnightInNewYork() {
    Instant midnight = Instant.parse("2026-11-15T05:00:00Z");
    assertThat(rulesAt(midnight.minusMillis(1)).id()).isEqualTo("us-ipledge/2021-12-13");
    assertThat(rulesAt(midnight).id()).isEqualTo("us-ipledge/2026-11-15");
    assertThat(version("us-ipledge/2026-11-15").header().announcedOn())
        .isEqualTo(LocalDate.of(2026, 6, 16));
    assertThat(version("us-ipledge/2026-11-15").header().replaces())
        .hasValue("us-ipledge/2021-12-13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-ipledge/2021-12-13", "us-ipledge/2026-11-15"})
  void everyRuleSaysWhereItIsWrittenAndEveryDecisionOfOursWhy(String id) {
    assertThat(rulesOf(id))
        .allSatisfy(
            rule -> {
              assertThat(rule.citation().line()).contains(rule.citation().section());
              assertThat(rule.strength() != Strength.LOCAL || rule.note().length() > 30)
                  .as(rule.key().path())
                  .isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-ipledge/2021-12-13", "us-ipledge/2026-11-15"})
  void whatIsDueIsATaskAndNeverBlocks(String id) {
    assertThat(rulesOf(id))
        .filteredOn(rule -> rule.key().path().matches("(check|follow-up)\\..*|.*overdue.*"))
        .extracting(Rule::effect)
        .containsOnly(Effect.TASK);
  }

  @Test
  void allFilesOfTheFolderAreInTheIndex() {
    Programs read = ProgramsReader.read(ProgramFolder.at(Path.of("src/main/resources/programs")));
    assertThat(read.all())
        .extracting(Program::id)
        .isEqualTo(PROGRAMS.all().stream().map(Program::id).toList());
  }

  private static Map<String, String> valuesOf(String id) {
    return rulesOf(id)
        .collect(Collectors.toMap(rule -> rule.key().path(), rule -> rule.value().text()));
  }

  private static Map<String, String> expected(int column) {
    return NUMBERS
        .lines()
        .map(line -> line.split(" *\\| *"))
        .collect(
            Collectors.toMap(
                cells -> cells[0], cells -> cells[Math.min(column, cells.length - 1)].strip()));
  }

  private static Stream<Rule> rulesOf(String id) {
    RuleSet version = version(id);
    return Arrays.stream(RuleKey.values()).map(version::rule);
  }

  private static RuleSet version(String id) {
    return IPLEDGE.version(id).orElseThrow();
  }

  private static RuleSet rulesAt(Instant instant) {
    return IPLEDGE.rules().on(IPLEDGE.zone().dayOf(instant));
  }
}
