package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.json.FactTypes;
import org.coursewatch.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may record what. */
class RecorderRulesTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "comprehensionPassed      | PATIENT SYSTEM",
        "contraceptionInterrupted | PRESCRIBER DESIGNEE EHR PATIENT SYSTEM",
        "counselingConfirmed      | PRESCRIBER DESIGNEE EHR SYSTEM",
        "labResulted              | PRESCRIBER DESIGNEE EHR LABORATORY SYSTEM",
        "moodScreened             | PRESCRIBER DESIGNEE EHR SYSTEM",
        "prescriptionIssued       | PRESCRIBER DESIGNEE EHR SYSTEM",
        "lastDoseTaken            | PRESCRIBER DESIGNEE EHR SYSTEM",
        "followUpClosed           | PRESCRIBER DESIGNEE EHR SYSTEM",
        "courseEnded              | PRESCRIBER DESIGNEE EHR SYSTEM",
        "factVoided               | PRESCRIBER DESIGNEE EHR ADMINISTRATOR SYSTEM",
        "holdPlaced               | PRESCRIBER DESIGNEE EHR SYSTEM",
        "consentSigned            | PRESCRIBER SYSTEM",
        "categoryAssigned         | PRESCRIBER SYSTEM",
        "homeTestingPermitted     | PRESCRIBER SYSTEM",
        "labScheduleChosen        | PRESCRIBER SYSTEM",
        "holdReleased             | PRESCRIBER SYSTEM",
        "pregnancyRuledOut        | PRESCRIBER SYSTEM",
        "medicalExemptionGranted  | ADMINISTRATOR",
        "monthlyLimitLifted       | ADMINISTRATOR",
      })
  void eachKindHasItsRecorders(String kind, String roles) {
    assertThat(recorders(RandomFact.of(kind, new Random(1), DAY)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(roles.split(" ")).map(Role::valueOf).toList());
  }

  @Test
  void theOfficeTakesBackItsOwnDecisionsAndNobodyElseDoes() {
    Set<String> ofTheOffice = Set.of("medicalExemptionGranted", "monthlyLimitLifted");
    for (String kind : FactTypes.all()) {
      CourseFact target = RandomFact.of(kind, new Random(1), DAY);
      List<Role> roles =
          Arrays.stream(Role.values()).filter(role -> RecorderRules.mayVoid(role, target)).toList();
      if (ofTheOffice.contains(kind)) {
        assertThat(roles).as(kind).containsExactly(Role.ADMINISTRATOR);
      } else {
        assertThat(roles)
            .as(kind)
            .contains(Role.PRESCRIBER, Role.SYSTEM)
            .doesNotContain(Role.ADMINISTRATOR);
      }
    }
  }

  @Test
  void eachPartyRecordsItsOwnMethods() {
    assertThat(recorders(entry(Party.PATIENT)))
        .containsExactlyInAnyOrder(Role.PATIENT, Role.SYSTEM);
    assertThat(recorders(entry(Party.PRESCRIBER)))
        .containsExactlyInAnyOrder(Role.PRESCRIBER, Role.DESIGNEE, Role.EHR, Role.SYSTEM);
  }

  @ParameterizedTest
  @EnumSource
  void aPatientMayAlwaysTellOfAPositiveTest(Result result) {
    PregnancyTested test =
        new PregnancyTested(
            DAY, result, PregnancyTested.Specimen.URINE, PregnancyTested.Setting.HOME, null);
    assertThat(recorders(test)).contains(Role.PRESCRIBER, Role.DESIGNEE, Role.EHR, Role.SYSTEM);
    assertThat(recorders(test).contains(Role.PATIENT)).isEqualTo(result == Result.POSITIVE);
  }

  private static List<Role> recorders(CourseFact fact) {
    return Arrays.stream(Role.values())
        .filter(role -> RecorderRules.mayRecord(role, fact))
        .toList();
  }

  private static ContraceptionRecorded entry(Party by) {
    return new ContraceptionRecorded(DAY, by, Happenings.PILL_AND_CONDOM);
  }
}
