package org.coursewatch.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.browser.Device;
import org.coursewatch.browser.Visitor;
import org.coursewatch.ehr.RecordSystem;
import org.coursewatch.ehr.RecordSystemProfile;
import org.coursewatch.identity.EhrRealm;
import org.coursewatch.notice.Language;
import org.coursewatch.people.Actor;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientIdentifiers;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From a record system to the course of its patient, in a browser: the record system's sign-in is a
 * realm of its own in the real Keycloak, its data lie in a real FHIR server.
 */
@QuarkusTest
@TestProfile(RecordSystemProfile.class)
class SmartLaunchPathTest {

  private static final String RECORD_NUMBERS = "urn:oid:1.2.3.4.5";
  private static final LocalDate BORN = LocalDate.of(1998, 4, 12);

  @Inject TestPeople people;
  @Inject PatientIdentifiers identifiers;
  @Inject RegisterPatient register;
  @Inject ServiceClock clock;
  @Inject WhoActs who;

  private final RecordSystem.Running system = RecordSystem.running();
  private EhrRealm realm;
  private Treated treated;

  @BeforeEach
  void treatSomebody() {
    realm = EhrRealm.added();
    system.signsInAt(realm);
    LocalDate today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), today.minusDays(3));
  }

  /** The record system opens the address, the person signs in there, and stands at the course. */
  @Test
  void anEhrLaunchEndsAtTheCourseOfThePatient() {
    String number = "mrn-" + UUID.randomUUID();
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          identifiers.add(
              treated.patient().id(),
              new ExternalIdentifier(RECORD_NUMBERS, number),
              "test",
              clock.now());
          return true;
        });
    tell("hillside", patient(RECORD_NUMBERS, number, BORN.toString()));
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      Page page = doctor.page();
      page.navigate(doctor.address(launch("hillside")));
      assertThat(page.url())
          .startsWith(realm.address())
          .contains("code_challenge_method=S256")
          .contains("launch=of-this-visit")
          .contains("aud=");
      signInThere(page);
      page.waitForURL(doctor.address("/office/courses/" + treated.course()));
      doctor.examine();
    }
  }

  /** Its client has a secret. */
  @Test
  void aStandaloneLaunchEndsAtTheCourseOfThePatient() {
    tell("valley", patient("urn:coursewatch:patient-number", number(), BORN.toString()));
    try (Visitor doctor = signedIn(Device.PHONE, Language.ES)) {
      Page page = doctor.open("/smart/standalone").look("smart-standalone").page();
      page.locator("main a", new Page.LocatorOptions().setHasText("valley")).click();
      page.waitForURL(address -> address.startsWith(realm.address()));
      assertThat(page.url()).contains("launch%2Fpatient");
      signInThere(page);
      page.waitForURL(doctor.address("/office/courses/" + treated.course()));
    }
  }

  @Test
  void whoIsNotSignedInHereSignsInOnTheWay() {
    tell("hillside", patient("urn:coursewatch:patient-number", number(), BORN.toString()));
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      Page page = doctor.page();
      page.context().clearCookies();
      page.navigate(doctor.address(launch("hillside")));
      page.waitForURL(address -> !address.startsWith(realm.address()) && address.contains("auth"));
      doctor.signInAgain(doctorsName());
      page.waitForURL(address -> address.startsWith(realm.address()));
      assertThat(page.url()).contains("launch=of-this-visit");
      signInThere(page);
      page.waitForURL(doctor.address("/office/courses/" + treated.course()));
    }
  }

  @Test
  void aPatientWhoFitsNobodyIsSaidToBeMissing() {
    tell("hillside", patient(RECORD_NUMBERS, "nobody-" + UUID.randomUUID(), BORN.toString()));
    try (Visitor doctor = signedIn(Device.PHONE, Language.ES)) {
      comeOver(doctor);
      assertEnded(doctor, "Ninguno de sus pacientes coincide");
      assertThat(doctor.page().locator("main a[href='/office/enrollments']").count()).isEqualTo(1);
      doctor.look("smart-nobody");
    }
  }

  /** The patient number of another practice opens nothing, as everywhere. */
  @Test
  void aPatientOfAnotherPracticeIsNobody() {
    Treated theirs =
        people.cleared(
            people.practice(TestPeople.NEW_YORK),
            LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK));
    tell(
        "hillside",
        patient(
            "urn:coursewatch:patient-number",
            theirs.patient().number().toString(),
            BORN.toString()));
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      comeOver(doctor);
      assertEnded(doctor, "None of your patients fits");
    }
  }

  @Test
  void anotherBirthDateIsSaidToContradict() {
    tell("hillside", patient("urn:coursewatch:patient-number", number(), "1999-01-01"));
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      comeOver(doctor);
      assertEnded(doctor, "The birth dates differ");
    }
  }

  @Test
  void aPatientWithoutACourseIsEnrolled() {
    Practice practice = treated.practice();
    String number =
        register
            .register("New", "Patient", BORN, practice.designee(), clock.now())
            .number()
            .toString();
    tell("hillside", patient("urn:coursewatch:patient-number", number, BORN.toString()));
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      comeOver(doctor);
      assertEnded(doctor, "The patient has no course yet");
      doctor.look("smart-without-course");
    }
  }

  /** The card was shown in one chart, and by now another one is open. */
  @Test
  void aCardOfAnotherChartIsNotFollowed() {
    realm = EhrRealm.added("{\"providerSystemPatientId\": \"of-another-chart\"}");
    system.signsInAt(realm);
    tell("hillside", patient("urn:coursewatch:patient-number", number(), BORN.toString()));
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      comeOver(doctor);
      assertEnded(doctor, "Another patient is open now");
    }
  }

  /** The own session ended while the person signed in at the record system. */
  @Test
  void whoseSessionEndedOnTheWaySignsInAgainAndGoesOn() {
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      Page page = doctor.page();
      String state = begun(doctor);
      page.context()
          .clearCookies(
              new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^(?!smart-).*")));
      page.navigate(doctor.address("/smart/back?error=access_denied&state=" + state));
      doctor.signInAgain(doctorsName());
      page.waitForURL(address -> address.startsWith(doctor.address("/smart/back")));
      assertEnded(doctor, "The record system did not agree");
    }
  }

  @Test
  void anotherServerIsNotAsked() {
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      for (String iss : new String[] {system.fhir("secret"), "https://elsewhere.example.org"}) {
        Response answer =
            doctor.page().navigate(doctor.address("/smart/launch?launch=x&iss=" + encoded(iss)));
        assertThat(answer.status()).isEqualTo(403);
        assertEnded(doctor, "This record system is not connected");
      }
    }
  }

  @Test
  void aNoOfTheRecordSystemIsTaken() {
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      Page page = doctor.page();
      String state = begun(doctor);
      Response answer =
          page.navigate(doctor.address("/smart/back?error=access_denied&state=" + state));
      assertThat(answer.status()).isEqualTo(403);
      assertEnded(doctor, "The record system did not agree");
      // It is over: a code that comes later ends nothing.
      page.navigate(doctor.address("/smart/back?code=late&state=" + state));
      assertEnded(doctor, "This launch is over");
    }
  }

  @Test
  void aCodeNobodyGaveIsWorthNothing() {
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      String state = begun(doctor);
      doctor.page().navigate(doctor.address("/smart/back?code=made-up&state=" + state));
      assertEnded(doctor, "The record system did not agree");
    }
  }

  /** What another browser began, or nobody, is not ended here (CSRF). */
  @Test
  void onlyTheBrowserThatBeganALaunchEndsIt() {
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN);
        Visitor other = signedIn(Device.DESKTOP, Language.EN)) {
      String state = begun(doctor);
      other.page().navigate(other.address("/smart/back?code=stolen&state=" + state));
      assertEnded(other, "This launch is over");
      String altered = (state.startsWith("A") ? "B" : "A") + state.substring(1);
      doctor.page().navigate(doctor.address("/smart/back?code=x&state=" + altered));
      assertEnded(doctor, "This launch is over");
      String tail = state.substring(0, 42) + (state.endsWith("A") ? "B" : "A");
      doctor.page().navigate(doctor.address("/smart/back?code=x&state=" + tail));
      assertEnded(doctor, "This launch is over");
    }
  }

  @Test
  void aRecordSystemThatDoesNotAnswerIsSaidNotTo() {
    try (Visitor doctor = signedIn(Device.DESKTOP, Language.EN)) {
      comeOverTo(doctor, "hillside");
      // The FHIR server knows no such Patient.
      assertEnded(doctor, "The record system did not answer");
    }
  }

  private void comeOver(Visitor doctor) {
    comeOverTo(doctor, "hillside");
  }

  private void comeOverTo(Visitor doctor, String name) {
    doctor.page().navigate(doctor.address(launch(name)));
    signInThere(doctor.page());
    doctor.page().waitForURL(address -> address.startsWith(doctor.address("/smart/back")));
    doctor.page().waitForLoadState();
  }

  /** Begins a launch without leaving, and says with which state. */
  private String begun(Visitor doctor) {
    APIResponse answer =
        doctor
            .page()
            .context()
            .request()
            .get(doctor.address(launch("hillside")), RequestOptions.create().setMaxRedirects(0));
    assertThat(answer.status()).isEqualTo(303);
    return answer.headers().get("location").replaceAll(".*[?&]state=([^&]+).*", "$1");
  }

  private void signInThere(Page page) {
    page.fill("#username", realm.account());
    page.fill("#password", realm.password());
    page.press("#password", "Enter");
  }

  private static void assertEnded(Visitor doctor, String title) {
    assertThat(doctor.page().locator("h1").textContent()).isEqualTo(title);
  }

  private Visitor signedIn(Device device, Language language) {
    return Visitor.signIn(doctorsName(), "prescriber", device, language);
  }

  private String doctorsName() {
    return treated.practice().prescriber().account();
  }

  private String number() {
    return treated.patient().number().toString();
  }

  private String launch(String name) {
    return "/smart/launch?launch=of-this-visit&iss=" + encoded(system.fhir(name));
  }

  private void tell(String name, String patient) {
    system.put(name, realm.patient(), patient);
  }

  private String patient(String identifierSystem, String value, String birthDate) {
    return """
        {"resourceType": "Patient", "id": "%s", "birthDate": "%s",
         "identifier": [{"system": "%s", "value": "%s"}],
         "name": [{"family": "Patient", "given": ["Test"]}]}
        """
        .formatted(realm.patient(), birthDate, identifierSystem, value);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
