package org.coursewatch.ncpdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.Patient;
import org.coursewatch.people.People;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Reach;
import org.coursewatch.people.Role;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.StandingChange.Kind;
import org.coursewatch.people.Standings;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each reason code for what it stands for, to pharmacies and to systems of practices. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ReasonCodeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Instant NOW = TestPeople.noon(DAY).plusSeconds(3600);

  @Inject TestPeople people;
  @Inject People directory;
  @Inject Standings standings;
  @Inject RegisterPatient register;
  @Inject WhoActs who;
  @Inject PharmacyScript pharmacies;
  @Inject PracticeScript practices;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
  }

  @Test
  void emSaysThatThePatientMustEnroll() {
    Patient patient = treated.patient();
    String unknown =
        initiation(patient.number().toString(), patient.birthDate().plusDays(1).toString());
    assertThat(code(initiate(unknown, people.pharmacist()))).isEqualTo("EM");
    assertThat(code(initiate(unknown, ehr()))).isEqualTo("EM");
    Patient without =
        register.register(
            "Test", "Patient", patient.birthDate(), treated.practice().designee(), NOW);
    assertThat(
            code(
                initiate(
                    initiation(without.number().toString(), without.birthDate().toString()),
                    ehr())))
        .isEqualTo("EM");
  }

  @Test
  void aNameAndABirthDateFindNobody() {
    String named =
        "<REMSInitiationRequest><Patient><HumanPatient><Name><LastName>Patient</LastName><FirstName>Test</FirstName>"
            + "</Name><DateOfBirth><Date>1998-04-12</Date></DateOfBirth></HumanPatient></Patient>"
            + "<MedicationPrescribed>"
            + ScriptMessages.ISOTRETINOIN
            + "</MedicationPrescribed></REMSInitiationRequest>";
    for (Actor each : List.of(people.pharmacist(), ehr())) {
      assertThat(code(initiate(named, each))).isEqualTo("EM");
    }
  }

  @Test
  void esSaysThatThePrescriberMustEnrollAndExThatThePrescriberWasStopped() {
    PartyId prescriber = PartyId.of(prescriber());
    Actor pharmacist = people.pharmacist();
    append(prescriber, Kind.RENEWED, DAY.minusDays(1));
    assertThat(code(initiate(ours(), pharmacist))).isEqualTo("ES");
    assertThat(code(initiate(ours(), ehr()))).isEqualTo("ES");
    assertThat(denied(pharmacist)).isEqualTo("ES");
    append(prescriber, Kind.DEACTIVATED, null);
    assertThat(code(initiate(ours(), pharmacist))).isEqualTo("EX");
    assertThat(code(initiate(ours(), ehr()))).isEqualTo("EX");
    assertThat(denied(pharmacist)).isEqualTo("EX");
  }

  @Test
  void eoSaysThatThePharmacyMustEnrollAndEyThatThePharmacyWasStopped() {
    Actor expired = people.pharmacist(DAY.minusDays(1), DAY.minusDays(30));
    assertThat(code(initiate(ours(), expired))).isEqualTo("EO");
    assertThat(denied(expired)).isEqualTo("EO");
    Actor untrained = people.pharmacist(DAY.plusDays(30), null);
    assertThat(code(initiate(ours(), untrained))).isEqualTo("EO");
    append(PartyId.of(Objects.requireNonNull(expired.pharmacy())), Kind.SUSPENDED, null);
    assertThat(code(initiate(ours(), expired))).isEqualTo("EY");
    assertThat(denied(expired)).isEqualTo("EY");
  }

  @Test
  void ezSaysToThePracticeAloneThatTheCourseHasEnded() {
    people.say(treated, new CourseEnded(DAY, "moved away"), NOW);
    assertThat(code(initiate(ours(), ehr()))).isEqualTo("EZ");
    assertThat(denied(people.pharmacist())).isEqualTo("EC");
  }

  @Test
  void aPracticeIsToldTheCaseOfItsPatientAndAnotherPracticeNothing() {
    XmlElement open = initiate(ours(), ehr());
    assertThat(open.textOf("REMSPatientID")).contains(treated.patient().number().toString());
    assertThat(open.textOf("REMSCaseID")).contains(new CaseNumber(treated.course()).toString());
    Treated elsewhere = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    Actor other = ehr();
    assertThat(
            code(
                initiate(
                    initiation(
                        elsewhere.patient().number().toString(),
                        elsewhere.patient().birthDate().toString()),
                    other)))
        .isEqualTo("EM");
  }

  @Test
  void whatIsOpenOfTheMonthClosesNoInitiation() {
    Treated open = people.open(treated.practice(), RiskCategory.CAN_BECOME_PREGNANT, null, NOW);
    String asked =
        initiation(open.patient().number().toString(), open.patient().birthDate().toString());
    for (Actor each : List.of(people.pharmacist(), ehr())) {
      assertThat(initiate(asked, each).textOf("REMSCaseID"))
          .contains(new CaseNumber(open.course()).toString());
    }
  }

  private String ours() {
    return initiation(
        treated.patient().number().toString(), treated.patient().birthDate().toString());
  }

  private static String initiation(String number, String birthDate) {
    return "<REMSInitiationRequest>"
        + ScriptMessages.patient(number, birthDate)
        + "<MedicationPrescribed>"
        + ScriptMessages.ISOTRETINOIN
        + "</MedicationPrescribed></REMSInitiationRequest>";
  }

  private XmlElement initiate(String content, Actor by) {
    ScriptMessage message = message(content);
    return by.isPharmacy()
        ? pharmacies.initiate(message, by, NOW)
        : practices.initiate(message, by, NOW);
  }

  /** The code with which a request of {@code by} is denied. */
  private String denied(Actor by) {
    String reply = pharmacies.request(message(ScriptMessages.request(treated)), by, NOW);
    return XmlText.read(reply.getBytes(StandardCharsets.UTF_8))
        .textOf("DeniedReasonCode")
        .orElse(reply);
  }

  private static String code(XmlElement reply) {
    return reply.textOf("ReasonCode").orElse("none");
  }

  private static ScriptMessage message(String content) {
    return ScriptMessage.read(ScriptMessages.message(content).getBytes(StandardCharsets.UTF_8));
  }

  private PrescriberId prescriber() {
    return Objects.requireNonNull(treated.practice().prescriber().prescriber());
  }

  /** The record system of the practice that treats. */
  private Actor ehr() {
    String account = "ehr-" + UUID.randomUUID();
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          PracticeId practice = directory.prescriber(prescriber()).orElseThrow().practice();
          Reach reach = new Reach(practice, Set.of(), Set.of());
          directory.add(new Actor(account, Role.EHR, null, null, null, null, reach, null));
          return true;
        });
    return who.inNewTransaction(Actor.SYSTEM, () -> directory.actor(account, NOW).orElseThrow());
  }

  private void append(PartyId party, Kind kind, @Nullable LocalDate through) {
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          String reason = through == null ? "test" : null;
          standings.append(party, new StandingChange(kind, NOW, DAY, through, reason, "office"));
          return true;
        });
  }
}
