package org.coursewatch.cds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.cds.HookCalls.call;
import static org.coursewatch.cds.HookCalls.days;
import static org.coursewatch.cds.HookCalls.order;
import static org.coursewatch.cds.HookCalls.patient;
import static org.coursewatch.cds.HookCalls.visit;
import static org.coursewatch.cds.HookCalls.withOrders;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.fhir.FhirValidation;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.platform.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CDS Hooks 2.0.1 over HTTP, line by line of the checklist. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class HooksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final String NDC_ONLY =
      "\"medicationCodeableConcept\": {\"coding\": [{\"system\": \"http://hl7.org/fhir/sid/ndc\", \"code\": \"0591-2434-15\"}]}";
  private static final String AMOXICILLIN =
      "\"medicationCodeableConcept\": {\"coding\": [{\"system\": \"%s\", \"code\": \"617993\"}]}"
          .formatted(HookCalls.RXNORM);
  private static final Path EXAMPLE =
      Path.of("")
          .toAbsolutePath()
          .resolveSibling("shared")
          .resolve("assets/mitre-rems-admin/ExampleHook.json");

  @Inject TestPeople people;
  @Inject People book;
  @Inject RegisterPatient register;
  @Inject WhoActs who;
  @Inject TestClock clock;

  private TestPeople.Practice practice;

  @BeforeEach
  void prepare() {
    practice = people.demoPractice();
    clock.set(TestPeople.noon(TODAY));
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          if (book.actor("ehr", clock.now()).isEmpty()) {
            book.add(new Actor("ehr", Role.EHR, practice.prescriber().prescriber(), null, null));
          }
          return true;
        });
  }

  @AfterEach
  void release() {
    clock.reset();
  }

  @Test
  void discoveryListsTheFourServicesToEverybody() {
    Response answer = given().get("/cds-services");
    assertThat(answer.statusCode()).isEqualTo(200);
    HooksSchema.SERVICES.assertValid(answer.asString());
    assertThat(answer.jsonPath().getList("services.id", String.class))
        .containsExactly(
            "rems-order-sign", "rems-order-select", "rems-patient-view", "rems-encounter-start");
    assertThat(answer.jsonPath().getList("services.hook", String.class))
        .containsExactly("order-sign", "order-select", "patient-view", "encounter-start");
  }

  @Test
  void worksFromPrefetchAlone() {
    Treated treated = people.cleared(practice, TODAY);
    String body = withOrders("order-sign", patientOf(treated), order("order-1", days(30, 0)));
    HooksSchema.REQUEST.assertValid(body);
    JsonNode answer = cards(call("ehr", "order-sign", body));
    assertThat(answer.path("cards")).hasSize(1);
    JsonNode card = answer.path("cards").path(0);
    assertThat(card.path("indicator").asText()).isEqualTo("info");
    assertThat(card.path("summary").asText())
        .isEqualTo(
            "All requirements are met: the pharmacy must hand over the supply by Dec 16, 2026.");
    JsonNode decision = answer.path("extension").path("org.coursewatch.case");
    assertThat(decision.path("allowed").asBoolean()).isTrue();
    assertThat(decision.path("caseNumber").asText())
        .isEqualTo(new CaseNumber(treated.course()).toString());
  }

  @Test
  void cardsNameWhoMustDoWhatAndCarryATaskForTheWorkQueue() {
    Treated treated = opened();
    JsonNode answer =
        cards(
            call(
                "ehr",
                "order-sign",
                withOrders("order-sign", patientOf(treated), order("order-1", days(30, 0)))));
    assertThat(answer.path("cards")).isNotEmpty();
    JsonNode first = answer.path("cards").path(0);
    assertThat(first.path("indicator").asText()).isEqualTo("warning");
    assertThat(first.path("source").path("label").asText()).isEqualTo("iPLEDGE (United States)");
    assertThat(first.path("selectionBehavior").asText()).isEqualTo("at-most-one");
    JsonNode task = first.at("/suggestions/0/actions/0/resource");
    assertThat(task.path("intent").asText()).isEqualTo("proposal");
    assertThat(task.at("/reasonReference/reference").asText())
        .isEqualTo("MedicationRequest/order-1");
    assertThat(task.at("/requester/type").asText()).isEqualTo("Organization");
    assertThat(task.at("/contained/0/resourceType").asText()).isEqualTo("Organization");
    assertThat(task.at("/for/reference").asText()).isEqualTo("Patient/ehr-1");
    assertThat(task.at("/owner/reference").asText()).isEqualTo("Practitioner/pra-1");
    assertThat(task.path("authoredOn").asText()).isEqualTo("2026-12-10T17:00:00Z");
    assertThat(task.at("/input/0/valueUrl").asText()).endsWith("/smart/launch");
    assertThat(task.at("/input/1/valueString").asText())
        .contains(new CaseNumber(treated.course()).toString());
    FhirValidation.assertValid(task.toString());
    assertThat(first.at("/links/0/url").asText()).endsWith("/office/courses/" + treated.course());
  }

  @Test
  void anOrderOf90CapsulesWithThreeRefillsIsAWarning() {
    Treated treated = people.cleared(practice, TODAY);
    JsonNode answer =
        cards(
            call(
                "ehr",
                "order-sign",
                withOrders("order-sign", patientOf(treated), order("order-1", days(90, 3)))));
    assertThat(answer.path("cards")).hasSize(1);
    assertThat(answer.at("/cards/0/indicator").asText()).isEqualTo("warning");
    assertThat(answer.at("/cards/0/summary").asText())
        .isEqualTo(
            "The prescriber must order at most 30 days of supply and order without refills.");
    assertThat(answer.at("/extension/org.coursewatch.case/allowed").asBoolean()).isFalse();
  }

  @Test
  void refillsAloneAreAWarningBesideTheCaseThatIsReady() {
    Treated treated = people.cleared(practice, TODAY);
    JsonNode answer =
        cards(
            call(
                "ehr",
                "order-sign",
                withOrders("order-sign", patientOf(treated), order("order-1", days(30, 1)))));
    assertThat(answer.findValuesAsText("indicator")).containsExactly("warning", "info");
  }

  @Test
  void theExampleOfThePrototypeIsAccepted() throws IOException {
    JsonNode answer = cards(call("ehr", "order-sign", Files.readString(EXAMPLE)));
    assertThat(answer.findValuesAsText("summary"))
        .containsExactlyInAnyOrder(
            "The prescriber must enroll the patient before isotretinoin is handed over.",
            "The prescriber must say for how many days the order is (at most 30) and order without refills.");
  }

  @Test
  void orderSelectLooksAtTheSelectedOrdersOnly() {
    Treated treated = opened();
    String body =
        withOrders(
            "order-select",
            patientOf(treated),
            order("order-1", AMOXICILLIN, days(10, 0)),
            order("order-2", days(30, 0)));
    assertNothingToSay(call("ehr", "order-select", body));
    assertThat(
            cards(
                    call(
                        "ehr",
                        "order-select",
                        body.replace(
                            "\"selections\": [\"MedicationRequest/order-1\"]",
                            "\"selections\": [\"MedicationRequest/order-2\"]")))
                .path("cards"))
        .isNotEmpty();
  }

  @Test
  void severalDraftOrdersAreAnsweredTogether() {
    Treated treated = opened();
    String body =
        withOrders(
            "order-sign",
            patientOf(treated),
            order("order-0", AMOXICILLIN, days(10, 0)),
            order("order-1", days(30, 0)),
            order("order-2", days(60, 0)));
    JsonNode answer = cards(call("ehr", "order-sign", body));
    assertThat(answer.findValuesAsText("summary"))
        .contains("The prescriber must order at most 30 days of supply.");
    assertThat(answer.findValuesAsText("summary")).doesNotHaveDuplicates();
  }

  @Test
  void anOrderCodedByNdcOnlyIsAccepted() {
    Treated treated = opened();
    String body =
        withOrders("order-sign", patientOf(treated), order("order-1", NDC_ONLY, days(30, 0)));
    assertThat(cards(call("ehr", "order-sign", body)).path("cards")).isNotEmpty();
  }

  @Test
  void notAnIsotretinoinOrderIsAnsweredWithoutCards() {
    String body = withOrders("order-sign", "null", order("order-1", AMOXICILLIN, days(10, 2)));
    assertNothingToSay(call("ehr", "order-sign", body));
  }

  @Test
  void aVisitOfSomebodyWithoutACaseIsAnsweredWithoutCards() {
    String stranger =
        patient("\"name\": [{\"family\": \"Nobody\", \"given\": [\"Here\"]}]", "1990-01-01");
    for (String hook : List.of("patient-view", "encounter-start")) {
      assertNothingToSay(call("ehr", hook, visit(hook, stranger)));
    }
  }

  @Test
  void aVisitTellsWhatIsDue() {
    Treated treated = opened();
    for (String hook : List.of("patient-view", "encounter-start")) {
      String body = visit(hook, patientOf(treated));
      HooksSchema.REQUEST.assertValid(body);
      JsonNode answer = cards(call("ehr", hook, body));
      assertThat(answer.path("cards")).isNotEmpty();
      assertThat(answer.findValues("reasonReference")).isEmpty();
      assertThat(answer.findValues("owner")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"resourceType\": \"OperationOutcome\", \"issue\": [{\"severity\": \"error\", \"code\": \"security\"}]}"
      })
  void requiredDataThatCannotBeHadIs412(String prefetched) {
    String body = withOrders("order-sign", prefetched, order("order-1", days(30, 0)));
    assertMissing(call("ehr", "order-sign", body));
    assertMissing(call("ehr", "patient-view", visit("patient-view", prefetched)));
  }

  @Test
  void aServerThatNobodyNamedIsNotAsked() {
    String lent =
        """
        {"fhirServer": "http://127.0.0.1:9/fhir", "fhirAuthorization": {"access_token": "t", "token_type": "Bearer",
         "expires_in": 300, "scope": "patient/Patient.read", "subject": "coursewatch"},""";
    String body = visit("patient-view", "null").replaceFirst("\\{", lent);
    HooksSchema.REQUEST.assertValid(body);
    assertMissing(call("ehr", "patient-view", body));
  }

  @Test
  void unknownExtensionsAndAnOperationOutcomeBesideAreAccepted() {
    Treated treated = opened();
    String body =
        withOrders("order-sign", patientOf(treated), order("order-1", days(30, 0)))
            .replaceFirst("\\{", "{\"extension\": {\"com.example.x\": {\"y\": [1]}},")
            .replace(
                "\"prefetch\": {",
                "\"prefetch\": {\"coverage\": {\"resourceType\": \"OperationOutcome\"},")
            .replace(
                "\"status\": \"draft\"",
                "\"status\": \"draft\", \"extension\": [{\"url\": \"urn:x\", \"valueCode\": \"z\"}]");
    assertThat(cards(call("ehr", "order-sign", body)).path("cards")).isNotEmpty();
  }

  @Test
  void twoPatientsOfEqualNameAndBirthDateAreNeverMixed() {
    LocalDate born = LocalDate.of(1999, 9, 9);
    for (int twin = 0; twin < 2; twin++) {
      register.register("Sam", "Twin", born, practice.designee(), clock.now());
    }
    String twin = patient("\"name\": [{\"family\": \"Twin\", \"given\": [\"Sam\"]}]", "1999-09-09");
    JsonNode answer =
        cards(
            call(
                "ehr",
                "order-sign",
                withOrders("order-sign", twin, order("order-1", days(30, 0)))));
    assertThat(answer.at("/cards/0/summary").asText())
        .isEqualTo("The prescriber must make sure which patient this is: nothing was checked.");
    assertThat(answer.has("extension")).isFalse();
  }

  @Test
  void anotherPracticesPatientIsNobody() {
    Treated foreign = people.cleared(people.practice(TestPeople.NEW_YORK), TODAY);
    JsonNode answer =
        cards(
            call(
                "ehr",
                "order-sign",
                withOrders("order-sign", patientOf(foreign), order("order-1", days(30, 0)))));
    assertThat(answer.at("/cards/0/summary").asText())
        .isEqualTo("The prescriber must enroll the patient before isotretinoin is handed over.");
  }

  @Test
  void aCourseOfAPatientWithoutRiskOfPregnancyIsAskedForNoTest() {
    Treated treated =
        people.open(practice, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", TestPeople.noon(TODAY));
    JsonNode answer =
        cards(
            call(
                "ehr",
                "order-sign",
                withOrders("order-sign", patientOf(treated), order("order-1", days(30, 0)))));
    assertThat(answer.findValuesAsText("summary"))
        .noneMatch(each -> each.contains("pregnancy test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{}",
        "{\"hook\": \"patient-view\", \"hookInstance\": \"1\", \"context\": {\"patientId\": \"1\"}}",
        "{\"hook\": \"order-sign\", \"hookInstance\": \"1\", \"context\": {\"patientId\": \"a b\", \"draftOrders\": {}}}",
        "{\"hook\": \"order-sign\", \"hookInstance\": \"1\", \"context\": {\"patientId\": \"1\"}}"
      })
  void aBrokenCallIsRefusedWithItsFaults(String body) {
    Response answer = call("ehr", "order-sign", body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getList("errors")).isNotEmpty();
  }

  @Test
  void anUnknownServiceDoesNotExist() {
    assertThat(call("ehr", "order-dispatch", "{}").statusCode()).isEqualTo(404);
  }

  private Treated opened() {
    return people.open(
        practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(TODAY.minusDays(20)));
  }

  private static String patientOf(Treated treated) {
    return patient(treated.patient().number().toString());
  }

  private static JsonNode cards(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    HooksSchema.RESPONSE.assertValid(answer.asString());
    JsonNode body = JsonText.read(answer.asString().getBytes(StandardCharsets.UTF_8));
    for (JsonNode resource : body.findValues("resource")) {
      FhirValidation.assertValid(resource.toString());
    }
    return body;
  }

  private static void assertNothingToSay(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.asString()).isEqualTo("{\"cards\":[]}");
  }

  private static void assertMissing(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(412);
    assertThat(answer.jsonPath().getString("type"))
        .isEqualTo("urn:coursewatch:problem:data-missing");
  }
}
