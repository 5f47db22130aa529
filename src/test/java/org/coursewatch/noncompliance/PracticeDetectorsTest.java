package org.coursewatch.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.TestPeople.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What practices are asked about: for each detector a story that opens a case, and its nearest
 * neighbor that does not.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(PracticeDetectorsTest.Alone.class)
class PracticeDetectorsTest {

  /**
   * A database of its own: some of its courses are there to be counted only, and cannot be read.
   */
  public static final class Alone implements QuarkusTestProfile {}

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Actor LABORATORY =
      new Actor("laboratory", Role.LABORATORY, null, null, null);

  @Inject TestPeople people;
  @Inject CaseStories stories;
  @Inject TestClock clock;

  private Practice practice;

  @BeforeEach
  void begin() {
    practice = people.practice(TestPeople.NEW_YORK);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void aResultIsEnteredBeforeTheDayOfItsSpecimen() {
    Treated treated = open(practice, DAY);
    stories.append(
        treated,
        TestPeople.negative(DAY, Setting.MEDICAL),
        practice.designee(),
        Instant.parse("2026-12-01T05:00:00Z"));
    stories.lookAt(noon(DAY.plusDays(3)));
    assertThat(cases()).as("on the day, at its very beginning").isEmpty();
    stories.append(
        treated,
        TestPeople.negative(DAY.plusDays(1), Setting.MEDICAL),
        practice.designee(),
        Instant.parse("2026-12-02T04:59:59Z"));
    stories.lookAt(noon(DAY.plusDays(3)));
    assertThat(cases()).containsExactly("RESULT_BEFORE_SPECIMEN");
  }

  @Test
  void theScreeningTestWasTooOld() {
    people.say(
        open(practice, DAY), TestPeople.negative(DAY.minusDays(30), Setting.MEDICAL), noon(DAY));
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).as("thirty days").isEmpty();
    people.say(
        open(practice, DAY), TestPeople.negative(DAY.minusDays(31), Setting.MEDICAL), noon(DAY));
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).containsExactly("SCREENING_TOO_OLD");
  }

  @Test
  void anOldTestBesideANewerOneIsHistory() {
    Treated treated = open(practice, DAY);
    people.say(treated, TestPeople.negative(DAY.minusDays(60), Setting.MEDICAL), noon(DAY));
    people.say(treated, TestPeople.negative(DAY.minusDays(3), Setting.MEDICAL), noon(DAY));
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).isEmpty();
  }

  @Test
  void fiveCoursesAreConfirmedWithinSeconds() {
    confirm(5, Duration.ofSeconds(9), practice.designee());
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).containsExactly("CONFIRMATIONS_IN_BULK");
    assertThat(
            stories.rows(
                "select e.value from case_evidence e join noncompliance_case n using (case_id)"
                    + " where n.party_id = '%s' and e.name in ('courses', 'seconds') order by e.name"
                        .formatted(practice.prescriber().prescriber())))
        .containsExactly("5", "36");
  }

  @Test
  void fourCoursesAreNotMany() {
    confirm(4, Duration.ofSeconds(1), practice.designee());
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).isEmpty();
  }

  @Test
  void tenSecondsApartIsAPersonAtWork() {
    confirm(8, Duration.ofSeconds(10), practice.designee());
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).isEmpty();
  }

  @Test
  void manyConfirmationsOfOneCourseAreOneVisit() {
    Treated treated = open(practice, DAY);
    for (int i = 0; i < 8; i++) {
      people.say(
          treated,
          new CounselingConfirmed(DAY.minusDays(i)),
          noon(DAY).plusSeconds(i),
          practice.designee());
    }
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).isEmpty();
  }

  @Test
  void aPregnancyIsToldByThePatientAndNotByThePractice() {
    Treated treated = open(practice, DAY);
    people.say(treated, TestPeople.positive(DAY), noon(DAY), treated.self());
    stories.lookAt(noon(DAY.plusDays(3)).minusSeconds(1));
    assertThat(cases()).as("the practice still has time").isEmpty();
    stories.lookAgainAt(noon(DAY.plusDays(3)));
    assertThat(cases()).containsExactly("PREGNANCY_REPORTED_BY_OTHER");
  }

  @Test
  void aPregnancyIsToldByThePracticeAsWell() {
    Treated treated = open(practice, DAY);
    people.say(treated, TestPeople.positive(DAY), noon(DAY), treated.self());
    people.say(treated, TestPeople.positive(DAY.plusDays(1)), noon(DAY.plusDays(2)));
    stories.lookAt(noon(DAY.plusDays(9)));
    assertThat(cases()).isEmpty();
  }

  @Test
  void aPregnancyIsToldByTheLaboratory() {
    stories.append(open(practice, DAY), TestPeople.positive(DAY), LABORATORY, noon(DAY));
    stories.lookAt(noon(DAY.plusDays(9)));
    assertThat(cases()).isEmpty();
  }

  @Test
  void farMorePatientsWhoCannotBecomePregnantThanTheColleagues() {
    UUID colleague = colleague();
    UUID own = Objects.requireNonNull(practice.prescriber().prescriber()).value();
    courses(colleague, 20, "CAN_BECOME_PREGNANT");
    courses(colleague, 8, "CANNOT_BECOME_PREGNANT");
    courses(own, 10, "CAN_BECOME_PREGNANT");
    courses(own, 18, "CANNOT_BECOME_PREGNANT");
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).as("18 of 28 beside 8 of 28 is chance").isEmpty();
    courses(own, 32, "CANNOT_BECOME_PREGNANT");
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).containsExactly("UNUSUAL_EXEMPT_SHARE");
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(cases()).as("one while it is open").hasSize(1);
    assertThat(stories.casesOf(colleague)).isEmpty();
  }

  private List<String> cases() {
    return stories.casesOf(Objects.requireNonNull(practice.prescriber().prescriber()));
  }

  private Treated open(Practice at, LocalDate day) {
    return people.open(at, RiskCategory.CAN_BECOME_PREGNANT, null, noon(day));
  }

  private void confirm(int courses, Duration apart, Actor by) {
    for (int i = 0; i < courses; i++) {
      Instant at = noon(DAY).plus(apart.multipliedBy(i));
      people.say(open(practice, DAY), new CounselingConfirmed(DAY), at, by);
    }
  }

  /** Another prescriber of the practice. */
  private UUID colleague() {
    UUID id = UUID.randomUUID();
    stories.execute(
        "insert into prescriber (prescriber_id, npi, name, practice_id, time_zone) select '%s', '%s', 'Dr. Test',"
                .formatted(id, TestPeople.npi())
            + " practice_id, time_zone from prescriber where prescriber_id = '%s'"
                .formatted(practice.prescriber().prescriber()));
    return id;
  }

  private void courses(UUID prescriber, int count, String category) {
    stories.execute(
        "insert into course (course_id, program, patient_id, prescriber_id, opened_on, opened_at, opened_by,"
            + " risk_category, birth_year, birth_sealed) select gen_random_uuid(), 'us-ipledge', gen_random_uuid(), '%s',"
                .formatted(prescriber)
            + " '2026-11-20', '2026-11-20T12:00:00Z', 'test', '%s', 1998, '\\x00' from generate_series(1, %d)"
                .formatted(category, count));
  }
}
