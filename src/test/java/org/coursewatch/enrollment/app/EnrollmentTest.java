package org.coursewatch.enrollment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.app.ReadCourse;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.Draft;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.Step;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.app.ReadPatient;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.app.ReencryptValues;
import org.coursewatch.privacy.app.RotateKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An enrollment is kept sealed at every step and becomes a course all at once, or not at all. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class EnrollmentTest {

  private static final Instant NOW = TestPeople.noon(LocalDate.of(2026, 12, 1));

  @Inject DataSource service;
  @Inject @Owner DataSource owner;
  @Inject TestPeople people;
  @Inject KeepDraft keep;
  @Inject FinishEnrollment finish;
  @Inject ForgetDrafts forget;
  @Inject ReadCourse courses;
  @Inject ReadPatient patients;
  @Inject RegisterPatient register;
  @Inject KeyRing ring;
  @Inject RotateKeys rotate;
  @Inject ReencryptValues reencrypt;

  private Practice practice;

  @BeforeEach
  void makeAPractice() {
    practice = people.practice(TestPeople.NEW_YORK);
  }

  @Test
  void theAnswersBecomeAPatientACourseAndItsFirstFacts() {
    DraftId id = answered(practice.prescriber(), "Sample");
    keep.save(
        id,
        Step.CONSENT,
        sent(
            "signedOn=2026-12-01",
            "patientForm=PATIENT",
            "patientForm=PRESCRIBER",
            "riskForm=PATIENT",
            "riskForm=PRESCRIBER"),
        Step.COUNSELING,
        practice.prescriber(),
        NOW);
    CourseId course = finish.finish(id, practice.prescriber(), NOW);
    assertThat(facts(course)).hasAtLeastOneElementOfType(ConsentSigned.class).hasSize(6);
    List<PatientRecord> found =
        patients.search("Sample", LocalDate.of(1998, 4, 12), practice.prescriber(), NOW);
    assertThat(found).hasSize(1);
    assertThat(finish.finish(id, practice.prescriber(), NOW)).as("only once").isEqualTo(course);
    assertThat(keep.read(id, practice.prescriber(), NOW).answers()).isEqualTo(Answers.NONE);
    assertThat(keep.open(practice.prescriber(), NOW)).isEmpty();
  }

  @Test
  void aDesigneeOpensWithoutSignaturesAndNotWithThem() {
    DraftId id = answered(practice.designee(), "Signed");
    keep.save(
        id,
        Step.CONSENT,
        sent("signedOn=2026-12-01", "patientForm=PATIENT"),
        Step.REVIEW,
        practice.designee(),
        NOW);
    assertThatThrownBy(() -> finish.finish(id, practice.designee(), NOW))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("signatures");
    keep.save(id, Step.CONSENT, Map.of(), Step.REVIEW, practice.designee(), NOW);
    assertThat(facts(finish.finish(id, practice.designee(), NOW))).hasSize(4);
  }

  @Test
  void nothingIsLeftOfAnEnrollmentThatCannotBeFinished() {
    DraftId missing = keep.begin(practice.designee(), NOW).id();
    assertThatThrownBy(() -> finish.finish(missing, practice.designee(), NOW))
        .isInstanceOf(ProblemException.class);
    register.register("Test", "Namesake", LocalDate.of(1998, 4, 12), practice.designee(), NOW);
    DraftId twin = answered(practice.designee(), "Namesake");
    assertThatThrownBy(() -> finish.finish(twin, practice.designee(), NOW))
        .hasMessageContaining("family name");
    keep.save(
        twin,
        Step.WHO,
        sent("givenName=Twin", "familyName=Namesake", "birthDate=1998-04-12", "person=OTHER"),
        Step.REVIEW,
        practice.designee(),
        NOW);
    finish.finish(twin, practice.designee(), NOW);
    assertThat(patients.search("Namesake", LocalDate.of(1998, 4, 12), practice.designee(), NOW))
        .hasSize(2);
  }

  @Test
  void anExistingPatientGetsACourseAndNoSecondRecord() {
    String known =
        register
            .register("Test", "Known", LocalDate.of(1998, 4, 12), practice.designee(), NOW)
            .id()
            .toString();
    DraftId id = answered(practice.designee(), "Known");
    keep.save(
        id,
        Step.WHO,
        sent("givenName=Ada", "familyName=Known", "birthDate=1998-04-12", "person=" + known),
        Step.REVIEW,
        practice.designee(),
        NOW);
    finish.finish(id, practice.designee(), NOW);
    assertThat(patients.search("Known", LocalDate.of(1998, 4, 12), practice.designee(), NOW))
        .hasSize(1);
  }

  @Test
  void nobodyElseSeesItAndNothingStandsInTheClear() throws SQLException {
    DraftId id = answered(practice.designee(), "Hidden");
    Actor other = people.practice(TestPeople.NEW_YORK).prescriber();
    assertThatThrownBy(() -> keep.read(id, other, NOW)).isInstanceOf(ProblemException.class);
    String stored =
        "select position(convert_to('Hidden', 'UTF8') in content)"
            + " from enrollment_draft where draft_id = '"
            + id
            + "'";
    assertThat(one(owner, "", stored)).isEqualTo("0");
    String count = "select count(*) from enrollment_draft where draft_id = '" + id + "'";
    assertThat(one(service, "", count)).isEqualTo("0");
    assertThat(one(service, acting(other), count)).isEqualTo("0");
    assertThat(one(service, acting(practice.prescriber()), count)).isEqualTo("1");
  }

  @Test
  void itIsSealedAnewAfterARotation() throws SQLException {
    DraftId id = answered(practice.designee(), "Rotated");
    rotate.rotate(EnumSet.of(KeyKind.SEALING), NOW);
    reencrypt.reencrypt(Actor.SYSTEM, report -> assertThat(report.failed()).isEmpty());
    String key = "select ring_key_of(content) from enrollment_draft where draft_id = '" + id + "'";
    assertThat(one(owner, "", key)).isEqualTo(ring.primary(KeyKind.SEALING).toString());
    assertThat(keep.read(id, practice.designee(), NOW).answers().value("familyName"))
        .isEqualTo("Rotated");
  }

  @Test
  void oldOnesAreForgottenAndOthersDiscarded() {
    DraftId old = answered(practice.designee(), "Old");
    assertThat(forget.forget(NOW.plus(29, ChronoUnit.DAYS))).isZero();
    assertThat(forget.forget(NOW.plus(31, ChronoUnit.DAYS))).isPositive();
    assertThatThrownBy(() -> keep.read(old, practice.designee(), NOW))
        .isInstanceOf(ProblemException.class);
    Draft other = keep.begin(practice.designee(), NOW);
    keep.discard(other.id(), practice.designee(), NOW);
    assertThat(keep.open(practice.designee(), NOW)).isEmpty();
  }

  private DraftId answered(Actor by, String familyName) {
    DraftId id = keep.begin(by, NOW).id();
    save(id, Step.WHO, by, "givenName=Ada", "familyName=" + familyName, "birthDate=1998-04-12");
    save(id, Step.CATEGORY, by, "category=CAN_BECOME_PREGNANT");
    save(
        id,
        Step.COUNSELING,
        by,
        "counseledOn=2026-12-01",
        "methodsOn=2026-12-01",
        "methods=ABSTINENCE");
    save(
        id,
        Step.TEST,
        by,
        "testedOn=2026-11-30",
        "result=NEGATIVE",
        "specimen=SERUM",
        "setting=MEDICAL",
        "labOn=2026-11-30",
        "alt=22");
    return id;
  }

  private void save(DraftId id, Step step, Actor by, String... answers) {
    keep.save(id, step, sent(answers), step.next(), by, NOW);
  }

  private List<org.coursewatch.course.CourseFact> facts(CourseId course) {
    List<org.coursewatch.course.CourseFact> facts =
        courses.read(course, NOW, null, practice.prescriber(), NOW).file().course().facts().stream()
            .map(RecordedFact::fact)
            .toList();
    assertThat(facts).hasAtLeastOneElementOfType(PregnancyTested.class);
    return facts;
  }

  private static Map<String, List<String>> sent(String... answers) {
    Map<String, List<String>> sent = new java.util.HashMap<>();
    for (String each : answers) {
      String[] parts = each.split("=", 2);
      sent.computeIfAbsent(parts[0], name -> new java.util.ArrayList<>()).add(parts[1]);
    }
    return sent;
  }

  private static String acting(Actor by) {
    return "set local coursewatch.scope = 'OWN'; set local coursewatch.prescribers = '{%s}'"
        .formatted(by.prescriber());
  }

  private static String one(DataSource database, String acting, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (!acting.isEmpty()) {
        statement.execute(acting);
      }
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return row.getString(1);
      } finally {
        connection.rollback();
      }
    }
  }
}
