package org.coursewatch.program.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coursewatch.course.CheckCode;
import org.coursewatch.escalation.EscalationLadder;
import org.coursewatch.escalation.EscalationPlan;
import org.coursewatch.program.Strength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of a program's escalation: what it says, and every slip told with place and remedy. */
class EscalationFileTest {

  private static final String FILE = EditedPrograms.ESCALATION;

  @TempDir Path folder;
  EditedPrograms programs;

  @BeforeEach
  void copyTheShippedFiles() {
    programs = EditedPrograms.copiedTo(folder);
  }

  @Test
  void theShippedFileSaysWhoHearsWhen() {
    EscalationPlan plan =
        ProgramsReader.files(ProgramFolder.shipped()).escalations().of("us-ipledge");
    assertThat(plan.rule(CheckCode.CONSENT).ladder()).isEqualTo(new EscalationLadder(3, 14));
    assertThat(plan.rule(CheckCode.LIVER_LAB).ladder()).isEqualTo(new EscalationLadder(7, 30));
    assertThat(plan.rule(CheckCode.LAST_DOSE_TEST).ladder()).isEqualTo(new EscalationLadder(1, 7));
    assertThat(plan.loss().attempts()).isEqualTo(3);
    for (CheckCode check : CheckCode.values()) {
      assertThat(plan.rule(check).basis().strength()).isEqualTo(Strength.LOCAL);
      assertThat(plan.rule(check).basis().note()).isNotEmpty();
      assertThat(plan.rule(check).basis().citation().section()).contains("escalation");
    }
  }

  @Test
  void aProgramNeedsOne() {
    programs.delete(FILE);
    assertThat(programs.faults())
        .singleElement()
        .asString()
        .contains("there is no file us-ipledge/escalation.yaml; add the file");
  }

  @Test
  void checksOfTheirOwnMayBeLeftOut() {
    programs.write(
        FILE,
        """
        id: us-ipledge
        sources: {d: {document: Ours, date: 2026-11-22}}
        default: {prescriber-after-days: 0, administrator-after-days: 1, source: d, section: s, strength: law}
        lost-to-follow-up: {attempts: 1, apart-days: 1, within-days: 0, source: d, section: s, strength: law}
        """);
    assertThat(programs.faults()).isEmpty();
  }

  @ParameterizedTest(name = "{2}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | id: us-ipledge | id: ipledge | id | does not match the folder | write us-ipledge
          '' | default: | usual: | usual | is not known here | take it out; known are checks, default
          '' | default: | usual: | default | is missing | what holds for every check
          '' | prescriber-after-days: 3 | prescriber-after-days: three | default.prescriber-after-days | "three" is not possible here | from 0 to 3660
          '' | prescriber-after-days: 3 | prescriber-after-days: -3 | default.prescriber-after-days | "-3" is not possible here | from 0 to 3660
          '' | prescriber-after-days: 3 | prescriber-after-days: 03 | default.prescriber-after-days | "03" is not possible here | from 0 to 3660
          '' | administrator-after-days: 14 | administrator-after-days: 3661 | default.administrator-after-days | is not possible here | from 0 to 3660
          '' | administrator-after-days: 14 | administrator-after-days: 3 | default.administrator-after-days | 3 is not more than the 3 of prescriber-after-days | after the prescriber
          '' | administrator-after-days: 14 | # none | default.administrator-after-days | is missing | a whole number
          '' | source: decisions | source: nobody | default.source | "nobody" is not known | write one of decisions
          '' | strength: local | strength: firm | default.strength | "firm" is not known | law, license-condition
          '' | LIVER_LAB: | LIVER: | checks.LIVER | is no check | write one of CONSENT, SCREENING_TEST
          '' | LIPID_LAB: | LIVER_LAB: | checks.LIVER_LAB | is given twice | keep one of them
          LIVER_LAB | administrator-after-days: 30 | administrator-after-days: 7 | checks.LIVER_LAB.administrator-after-days | 7 is not more than the 7 | after the prescriber
          LIVER_LAB | strength: local | force: local | checks.LIVER_LAB.force | is not known here | take it out
          '' | attempts: 3 | attempts: 0 | lost-to-follow-up.attempts | "0" is not possible here | from 1 to 100
          '' | apart-days: 1 | apart-days: 0 | lost-to-follow-up.apart-days | "0" is not possible here | from 1 to 3660
          '' | within-days: 30 | within-days: 1 | lost-to-follow-up.within-days | 1 days have no room for 3 attempts 1 apart | write 2 or more
          '' | date: 2026-11-22 | date: 2026-11-31 | sources.decisions.date | "2026-11-31" is not a day | YYYY-MM-DD
          """)
  void everySlipIsToldWithItsPlaceAndItsRemedy(
      String below, String from, String to, String path, String wrong, String remedy) {
    programs.replace(FILE, below, from, to);
    assertThat(programs.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault).matches(FILE + ":\\d+:\\d+: .*");
              assertThat(fault).containsSubsequence(": " + path + " ", wrong, "; ", remedy);
            });
  }

  @Test
  void aDecisionOfOurOwnGivesItsReasonAndAllFaultsAreToldAtOnce() {
    programs.replace(FILE, "", "  note: >-\n    A check", "  # note\n  section: >-\n    A check");
    programs.replace(FILE, "", "attempts: 3", "attempts: many");
    programs.replace(EditedPrograms.NEW, "lead-in-days", "value: 30", "value: -30");
    assertThat(programs.faults())
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith(FILE)
                    .contains("default.note is missing; give the reason"))
        .anySatisfy(
            fault -> assertThat(fault).startsWith(FILE).contains("attempts \"many\" is not"))
        .anySatisfy(
            fault ->
                assertThat(fault).startsWith(EditedPrograms.NEW).contains("lead-in-days.value"));
  }
}
