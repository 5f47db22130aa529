package org.coursewatch.dispense.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.OpenCourse;
import org.coursewatch.dispense.rest.FewLookups;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The case and the birth date open the door; either alone is a guess, and guesses count. */
@QuarkusTest
@TestProfile(FewLookups.class)
@QuarkusTestResource(FreshDatabase.class)
class LookUpCaseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOW = TestPeople.noon(DAY).plusSeconds(3600);

  @Inject TestPeople people;
  @Inject LookUpCase cases;
  @Inject LookUpPatient patients;
  @Inject AskEligibility eligibility;
  @Inject OpenCourse open;
  @Inject Programs programs;

  private Practice practice;
  private Treated treated;
  private Actor pharmacist;
  private LocalDate birthDate;

  @BeforeEach
  void treatAPatient() {
    practice = people.practice(TestPeople.NEW_YORK);
    treated = people.cleared(practice, DAY);
    pharmacist = people.pharmacist();
    birthDate = treated.patient().birthDate();
  }

  @Test
  void theCaseAndTheBirthDateTellThePatientsNumber() {
    assertThat(cases.find(caseOf(treated.course()), birthDate, pharmacist, NOW))
        .isEqualTo(treated.patient().number());
    assertThat(
            eligibility
                .ask(treated.patient().number(), birthDate, null, pharmacist, NOW)
                .caseNumber())
        .isEqualTo(caseOf(treated.course()));
  }

  @Test
  void anUnknownCaseIsNotToldFromAWrongBirthDate() {
    String wrongDay = refusal(() -> find(caseOf(treated.course()), birthDate.plusDays(1)));
    String wrongCase = refusal(() -> find(someCase(), birthDate));
    assertThat(wrongCase).isEqualTo(wrongDay).doesNotContain("case");
  }

  @Test
  void guessesOfCasesCountLikeGuessesOfNumbers() {
    for (int i = 0; i < 5; i++) {
      assertProblem(ProblemType.NOT_FOUND, () -> find(someCase(), birthDate));
    }
    assertProblem(ProblemType.TOO_MANY_REQUESTS, () -> find(caseOf(treated.course()), birthDate));
    assertProblem(
        ProblemType.TOO_MANY_REQUESTS,
        () -> patients.check(treated.patient().number(), birthDate, pharmacist, NOW));
  }

  @Test
  void birthDatesTriedWithACaseCountAgainstThePatientsNumber() {
    for (int i = 1; i <= 10; i++) {
      Actor another = people.pharmacist();
      LocalDate guess = birthDate.plusDays(i);
      assertProblem(
          ProblemType.NOT_FOUND, () -> cases.find(caseOf(treated.course()), guess, another, NOW));
    }
    assertProblem(
        ProblemType.TOO_MANY_REQUESTS,
        () -> patients.check(treated.patient().number(), birthDate, pharmacist, NOW));
  }

  @Test
  void aCaseThatIsOverOpensNothing() {
    people.say(treated, new CourseEnded(DAY, "moved away"), NOW);
    CourseId newer =
        open.open(
                treated.patient().id(),
                programs.all().getFirst(),
                RiskCategory.CAN_BECOME_PREGNANT,
                null,
                practice.prescriber(),
                NOW)
            .id();
    assertProblem(ProblemType.CONFLICT, () -> find(caseOf(treated.course()), birthDate));
    assertThat(cases.find(caseOf(newer), birthDate, pharmacist, NOW))
        .isEqualTo(treated.patient().number());
  }

  @Test
  void onlyPharmaciesComeThroughThisDoor() {
    for (CaseNumber number : new CaseNumber[] {caseOf(treated.course()), someCase()}) {
      assertProblem(
          ProblemType.NOT_PERMITTED,
          () -> cases.find(number, birthDate, practice.prescriber(), NOW));
    }
  }

  private void find(CaseNumber number, LocalDate born) {
    cases.find(number, born, pharmacist, NOW);
  }

  private static CaseNumber caseOf(CourseId course) {
    return new CaseNumber(course);
  }

  private static CaseNumber someCase() {
    return new CaseNumber(new CourseId(UUID.randomUUID()));
  }

  private static String refusal(ThrowingCallable call) {
    return assertThatThrownBy(call).isInstanceOf(ProblemException.class).actual().getMessage();
  }

  private static void assertProblem(ProblemType type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().type()).isEqualTo(type));
  }
}
