package org.coursewatch.program.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each kind of fault in a rule file is told with file, line, path, what is wrong and what to do.
 */
class RuleFileFaultsTest {

  @TempDir Path folder;
  EditedPrograms programs;

  @BeforeEach
  void copyTheShippedFiles() {
    programs = EditedPrograms.copiedTo(folder);
  }

  /**
   * One slip of the pen in the newest file: below which key, what becomes what, and what the
   * service says of it.
   */
  @ParameterizedTest(name = "{2}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what a file says about itself
          '' | id: us-ipledge/2026-11-15 | id: us-ipledge/2026 | id | does not match folder and file | write us-ipledge/2026-11-15
          '' | validFrom: 2026-11-15 | validFrom: 2026-02-30 | validFrom | "2026-02-30" is not a day | YYYY-MM-DD
          '' | announcedOn: 2026-06-16 | announcedOn: June | announcedOn | "June" is not a day | YYYY-MM-DD
          '' | announcedOn: 2026-06-16 | announcedOn: 2027-06-16 | announcedOn | is after the first day | the day it was made public
          '' | T00:00:00-05:00 | T00:00:00-04:00 | validFromInstant | is not the start of 2026-11-15 | 2026-11-15T00:00-05:00
          '' | T00:00:00-05:00 | '' | validFromInstant | is not the start of 2026-11-15 | first instant of that day in America/New_York
          '' | title: iPLEDGE after the modification of February 2026 | title: | title | is empty | name for people
          # keys
          '' | announcedOn: | announced: | announced | is not known here | take it out; known are announcedOn
          pregnancy-test | lead-in-days: | lead-days: | rules.pregnancy-test.lead-days | is no rule | the group has max-sensitivity
          '' | labs: | laboratory: | rules.laboratory | is no group of rules | groups are pregnancy-test
          lead-in-days | source: | sauce: | rules.pregnancy-test.lead-in-days.sauce | is not known here | take it out
          lead-in-days | effect: block | effect: block\\n      effect: warn | rules.pregnancy-test.lead-in-days.effect | is given twice | keep one
          lead-in-days | value: 30 | value: !!java.net.URL 30 | '' | cannot be read as YAML | repair the line
          lead-in-days | value: 30 | value: !!binary 30 | rules.pregnancy-test.lead-in-days.value | carries the tag | take the tag out
          # numbers
          lead-in-days | value: 30 | value: -1 | rules.pregnancy-test.lead-in-days.value | -1 is out of range | write a whole number from 0 to 3660
          lead-in-days | value: 30 | value: 3661 | rules.pregnancy-test.lead-in-days.value | 3661 is out of range | from 0 to 3660
          lead-in-days | value: 30 | value: 99999999999 | rules.pregnancy-test.lead-in-days.value | is not what this rule says | from 0 to 3660
          lead-in-days | value: 30 | value: 030 | rules.pregnancy-test.lead-in-days.value | "030" is not what this rule says | a whole number
          lead-in-days | value: 30 | value: 30.5 | rules.pregnancy-test.lead-in-days.value | "30.5" is not what this rule says | a whole number
          lead-in-days | value: 30 | value: none | rules.pregnancy-test.lead-in-days.value | "none" is not what this rule says | a whole number
          lead-in-days | value: 30 | value: [30] | rules.pregnancy-test.lead-in-days.value | is not a single value | a whole number
          window-days | value: 7 | value: 0 | rules.pregnancy-test.window-days.value | 0 is out of range | from 1 to 3660
          guardian-under-age | value: 18 | value: 180 | rules.consent.guardian-under-age.value | 180 is out of range | from 0 to 120
          gap-restart-after-days | value: 60 | value: 29 | rules.pregnancy-test.gap-restart-after-days | 29 is less than the 30 of pregnancy-test.gap-medical-after-days | make it at least as much
          # other shapes
          home-tests-after-first-dose | value: yes | value: true | rules.pregnancy-test.home-tests-after-first-dose.value | is not what this rule says | yes or no
          positive-stops | value: always | value: none | rules.pregnancy-test.positive-stops.value | is not what this rule says | write always
          schedule | value: baseline-and-peak | value: weekly | rules.labs.schedule.value | "weekly" is not what | baseline-and-peak, monthly, label
          accepted-bases | - MALE | - TUBAL_STERILIZATION | rules.cannot-become-pregnant.accepted-bases.value | is not a known code | HYSTERECTOMY
          alone | value:\\n        - ABSTINENCE | value: ABSTINENCE | rules.contraception.alone.value | is not a list | a list out of
          # lists of methods
          secondary | - VAGINAL_SPONGE | - SPONGE | rules.contraception.secondary.value | "SPONGE" is not a known code | VAGINAL_SPONGE
          secondary | - VAGINAL_SPONGE | - MALE_LATEX_CONDOM | rules.contraception.secondary.value | stands in the list twice | take one of them out
          secondary | value: | value: # and a primary one\\n        - IMPLANT | rules.contraception.secondary | IMPLANT is primary as well | keep it in one
          hormonal | value: | value: # and one that is none\\n        - DIAPHRAGM | rules.contraception.hormonal | DIAPHRAGM is not primary | list it as primary
          # where it is written
          window-days | source: rems-2023 | source: rems-2024 | rules.pregnancy-test.window-days.source | "rems-2024" is not known | rems-2023, fda-2026-02
          window-days | section: R001-015, R002-010 | section: | rules.pregnancy-test.window-days.section | is empty | requirement number
          window-days | strength: license-condition | strength: licence | rules.pregnancy-test.window-days.strength | "licence" is not known | law, license-condition, recommendation, local
          rems-2023 | date: 2023-03-24 | date: 2023-3-24 | sources.rems-2023.date | is not a day | YYYY-MM-DD
          rems-2023 | document: | title: | sources.rems-2023.title | is not known here | document
          # effects
          window-days | effect: block | effect: stop | rules.pregnancy-test.window-days.effect | "stop" is not known | block, warn, task
          positive-stops | effect: block | effect: warn | rules.pregnancy-test.positive-stops.effect | "warn" is not allowed | write block
          unresolved | effect: block | effect: task | rules.pregnancy-test.unresolved.effect | "task" is not allowed | write block
          not-held | effect: block | effect: warn | rules.course.not-held.effect | "warn" is not allowed | write block
          window-days | effect: block | effect: task | rules.pregnancy-test.window-days.effect | "task" is not allowed | block or warn
          schedule | effect: task | effect: block | rules.labs.schedule.effect | "block" is not allowed | warn or task
          # ladders
          triglycerides-ladder | over: 500 | over: 300 | rules.labs.triglycerides-ladder.value.over | 300 does not rise above 300 | from low to high
          triglycerides-ladder | over: 500 | over: -500 | rules.labs.triglycerides-ladder.value.over | is not a threshold | a number above 0
          triglycerides-ladder | action: reduce | action: wait | rules.labs.triglycerides-ladder.value.action | "wait" is not known | repeat, reduce, hold
          triglycerides-ladder | action: hold | action: repeat | rules.labs.triglycerides-ladder.value.action | milder than reduce | from mild to strict
          triglycerides-ladder | {over: 500, action: reduce} | 500 | rules.labs.triglycerides-ladder.value | is not a group of keys | indent its keys
          """)
  void everySlipIsToldWithItsPlaceAndItsRemedy(
      String below, String from, String to, String path, String wrong, String remedy) {
    int line = programs.replace(EditedPrograms.NEW, below, lines(from), lines(to));
    assertThat(programs.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault).matches(text -> isAround(text, line), "is in line " + line);
              assertThat(fault).containsSubsequence(": " + path, wrong, "; ", remedy);
            });
  }

  @Test
  void aMissingRuleIsToldWithItsMeaning() {
    int line =
        programs.replace(
            EditedPrograms.NEW, "pregnancy-test", "    lead-in-days:\n", "    window-days:\n");
    assertThat(programs.faults())
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith(EditedPrograms.NEW + ":")
                    .contains(
                        "rules.pregnancy-test.lead-in-days is missing; state it with a whole number")
                    .endsWith("before the test that opens the first window."))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .contains("rules.pregnancy-test.window-days is given twice")
                    .contains("it stands already in line " + line));
  }

  @Test
  void aDecisionOfOurOwnGivesItsReason() {
    programs.replace(EditedPrograms.NEW, "alone", "strength: license-condition", "strength: local");
    assertThat(programs.faults())
        .singleElement()
        .asString()
        .contains("rules.contraception.alone.note is missing; give the reason of the decision");
  }

  @Test
  void allFaultsOfAllFilesAreToldAtOnce() {
    programs.replace(EditedPrograms.OLD, "window-days", "value: 7", "value: 7 days");
    programs.replace(EditedPrograms.NEW, "lead-in-days", "value: 30", "value: -30");
    programs.replace(EditedPrograms.NEW, "positive-stops", "effect: block", "effect: task");
    programs.replace(EditedPrograms.NEW, "", "replaces: us-ipledge/2021-12-13", "replaces: none");
    programs.replace("us-ipledge/program.yaml", "", "America/New_York", "Eastern");
    assertThat(programs.faults())
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).startsWith(EditedPrograms.OLD).contains("window-days.value"),
            fault ->
                assertThat(fault).startsWith(EditedPrograms.NEW).contains("lead-in-days.value"),
            fault -> assertThat(fault).startsWith(EditedPrograms.NEW).contains("stops.effect"),
            fault -> assertThat(fault).startsWith(EditedPrograms.NEW).contains("replaces gap"),
            fault ->
                assertThat(fault).startsWith("us-ipledge/program.yaml").contains("not a zone"));
  }

  /** The line itself, or the one after it where the slip put one in. */
  private static boolean isAround(String fault, int line) {
    return fault.startsWith(EditedPrograms.NEW + ":" + line + ":")
        || fault.startsWith(EditedPrograms.NEW + ":" + (line + 1) + ":");
  }

  /** The table cannot hold line ends; it writes them as in Java. */
  private static String lines(String cell) {
    return cell.replace("\\n", "\n");
  }
}
