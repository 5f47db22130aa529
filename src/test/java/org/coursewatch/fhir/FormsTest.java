package org.coursewatch.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.people.AttestationForm;
import org.coursewatch.people.PartyKind;
import org.coursewatch.people.People;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms over FHIR: asked for, sent back, judged, and done once. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class FormsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String MRN = "urn:test:mrn";
  private static final String NUMBER = "urn:coursewatch:patient-number";

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject People book;
  @Inject WhoActs who;

  private final String name =
      "Zz" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "q");
  private final String mrn = UUID.randomUUID().toString();

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoEhr();
    people.demoPharmacist();
    people.laboratory();
    clock.set(TestPeople.noon(DAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  private static Response get(String account, String path) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .urlEncodingEnabled(false)
        .get("/fhir/" + path);
  }

  private static Response post(String account, String path, String body) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .urlEncodingEnabled(false)
        .contentType(FhirAnswer.MEDIA_TYPE)
        .body(body)
        .post("/fhir/" + path);
  }

  /** Whatever became of it, the answer is valid. */
  private static Response submit(String account, String body) {
    Response answer = post(account, "QuestionnaireResponse/$submit", body);
    FhirValidation.assertValid(answer.asString());
    return answer;
  }

  private static String text(String name, String value) {
    return item(name, "\"valueString\": \"%s\"".formatted(value));
  }

  private static String day(String name, LocalDate day) {
    return item(name, "\"valueDate\": \"%s\"".formatted(day));
  }

  private static String code(String name, String system, String code) {
    return item(
        name,
        "\"valueCoding\": {\"system\": \"urn:coursewatch:code:%s\", \"code\": \"%s\"}"
            .formatted(system, code));
  }

  private static String yes(String name) {
    return item(name, "\"valueBoolean\": true");
  }

  private static String item(String name, String value) {
    return "{\"linkId\": \"%s\", \"answer\": [{%s}]}".formatted(name, value);
  }

  private static String response(String form, String subject, String... items) {
    return """
        {"resourceType": "QuestionnaireResponse", "status": "completed",
         "questionnaire": "urn:coursewatch:questionnaire:%s", %s "item": [%s]}
        """
        .formatted(form, subject, String.join(", ", items));
  }

  private static String called(String system, String value) {
    return "\"subject\": {\"identifier\": {\"system\": \"%s\", \"value\": \"%s\"}},"
        .formatted(system, value);
  }

  /** The enrollment of the patient of this test, in groups as the form has them. */
  private String enrollment(String subject, String... more) {
    String who =
        "{\"linkId\": \"who\", \"item\": [%s, %s, %s]}"
            .formatted(
                text("givenName", "Ada"),
                text("familyName", name),
                day("birthDate", LocalDate.of(1998, 4, 12)));
    return response(
        "patient-enrollment",
        subject,
        who,
        code("category", "category", "CAN_BECOME_PREGNANT")
            + (more.length == 0 ? "" : ", " + String.join(", ", more)));
  }

  private static String issues(Response answer) {
    return answer.path("issue.expression.flatten()").toString();
  }

  private static String number(Response answer) {
    return answer.path("parameter.find { it.name == 'patient' }.valueIdentifier.value");
  }

  private static String caseOf(Response answer) {
    return answer.path("parameter.find { it.name == 'case_number' }.valueString");
  }

  private static String course(Response answer) {
    return caseOf(answer).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  private static Response read(String course) {
    return given().auth().preemptive().basic("prescriber", "demo").get("/api/courses/{id}", course);
  }

  private static List<String> facts(String course) {
    return given()
        .auth()
        .preemptive()
        .basic("prescriber", "demo")
        .get("/api/courses/{id}/facts", course)
        .path("entries.fact.type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient-enrollment", "prescriber-enrollment", "monthly-confirmation"})
  void everyQuestionnaireIsValid(String id) {
    Response answer = get("ehr", "Questionnaire/" + id);
    answer
        .then()
        .statusCode(200)
        .contentType(containsString(FhirAnswer.MEDIA_TYPE))
        .body("id", equalTo(id))
        .body("status", equalTo("active"));
    FhirValidation.assertValid(answer.asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"$questionnaire-package", "$questionaire-package"})
  void questionnairePackageIsAnsweredHoweverItIsSpelt(String operation) {
    String path = "Questionnaire/patient-enrollment/" + operation;
    Response read = get("ehr", path);
    read.then().statusCode(200).body("entry[0].resource.id", equalTo("patient-enrollment"));
    FhirValidation.assertValid(read.asString());
    Response asked =
        post(
            "ehr",
            path,
            """
            {"resourceType": "Parameters", "parameter": [
              {"name": "coverage", "resource": {"resourceType": "Coverage", "status": "active",
                "beneficiary": {"reference": "Patient/p1"}, "payor": [{"display": "x"}]}},
              {"name": "order", "resource": {"resourceType": "MedicationRequest", "id": "m1",
                "subject": {"reference": "Patient/p1"}}},
              {"name": "context", "valueString": "anything"}]}
            """);
    asked
        .then()
        .statusCode(200)
        .body("type", equalTo("collection"))
        .body("entry[0].resource.resourceType", equalTo("Questionnaire"))
        .body("entry[1].resource.resourceType", equalTo("QuestionnaireResponse"))
        .body("entry[1].resource.status", equalTo("in-progress"))
        .body("entry[1].resource.subject.reference", equalTo("Patient/p1"))
        .body(
            "entry[1].resource.extension[0].valueReference.reference",
            equalTo("MedicationRequest/m1"));
    FhirValidation.assertValid(asked.asString());
  }

  @Test
  void packagesAreAskedForByTheirNames() {
    String ask =
        """
        {"resourceType": "Parameters", "parameter": [
          {"name": "questionnaire", "valueCanonical": "urn:coursewatch:questionnaire:monthly-confirmation|1.0.0"}%s]}
        """;
    Response one = post("ehr", "Questionnaire/$questionnaire-package", ask.formatted(""));
    one.then().statusCode(200).body("entry[0].resource.id", equalTo("monthly-confirmation"));
    Response other =
        post(
            "ehr",
            "Questionnaire/$questionnaire-package",
            ask.formatted(", {\"name\": \"questionnaire\", \"valueCanonical\": \"urn:other\"}"));
    other
        .then()
        .statusCode(200)
        .body("parameter.name", hasItems("PackageBundle", "operationOutcome"));
    Response all =
        post("ehr", "Questionnaire/$questionnaire-package", "{\"resourceType\": \"Parameters\"}");
    all.then().statusCode(200).body("parameter.size()", equalTo(3));
    for (Response each : List.of(one, other, all)) {
      FhirValidation.assertValid(each.asString());
    }
  }

  @Test
  void anUnknownQuestionnaireIsAnOutcome() {
    Response answer = get("ehr", "Questionnaire/unknown");
    answer.then().statusCode(404).body("resourceType", equalTo("OperationOutcome"));
    FhirValidation.assertValid(answer.asString());
    get("ehr", "Questionnaire/unknown/$questionnaire-package").then().statusCode(404);
    post("ehr", "Questionnaire/unknown/$questionaire-package", "").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient-enrollment", "prescriber-enrollment", "monthly-confirmation"})
  void anEmptyFormNeverApprovesAnything(String form) {
    for (String items : new String[] {"", "\"item\": [],", "\"item\": [{\"linkId\": \"who\"}],"}) {
      Response answer =
          submit(
              "prescriber",
              """
              {"resourceType": "QuestionnaireResponse", "status": "completed", %s
               "questionnaire": "urn:coursewatch:questionnaire:%s"}
              """
                  .formatted(items, form));
      answer
          .then()
          .statusCode(400)
          .body("resourceType", equalTo("OperationOutcome"))
          .body("issue.severity", hasItem("error"))
          .body("issue.details.text", hasItem(containsString("is not answered")));
      assertThat(issues(answer)).contains("QuestionnaireResponse.repeat(item).where(linkId=");
    }
  }

  @Test
  void anEnrollmentOpensACourseThatIsNotCleared() {
    Response answer = submit("ehr", enrollment(called(MRN, mrn)));
    answer.then().statusCode(200);
    assertThat(caseOf(answer)).hasSize(32);
    read(course(answer)).then().statusCode(200).body("evaluation.decision.allowed", equalTo(false));
    assertThat(number(answer)).isNotEmpty();
    assertThat(facts(course(answer))).isEmpty();
  }

  @Test
  void whatHappenedAlreadyIsRecordedWithIt() {
    Response answer =
        submit(
            "prescriber",
            enrollment(
                called(MRN, mrn),
                text("phone", "+1 555 0100"),
                day("signedOn", DAY),
                code("patientForm", "signer", "PATIENT"),
                code("riskForm", "signer", "PATIENT"),
                day("counseledOn", DAY),
                code("methods", "contraception-method", "IUD_COPPER"),
                day("methodsOn", DAY),
                day("testedOn", DAY),
                code("result", "test-result", "NEGATIVE"),
                code("specimen", "specimen", "URINE"),
                code("setting", "test-setting", "MEDICAL"),
                item("sensitivity", "\"valueDecimal\": 25")));
    answer.then().statusCode(200);
    assertThat(facts(course(answer)))
        .containsExactly(
            "consentSigned",
            "consentSigned",
            "counselingConfirmed",
            "contraceptionRecorded",
            "pregnancyTested");
    read(course(answer)).then().body("evaluation.decision.allowed", equalTo(false));
  }

  @Test
  void aBareResponseParametersAndAMessageBundleAreTaken() {
    Set<String> numbers = new TreeSet<>();
    String patient =
        """
        {"resourceType": "Patient", "id": "p1", "identifier": [{"system": "%s", "value": "%s"},
          {"system": "http://hl7.org/fhir/sid/us-ssn", "value": "000-00-0000"}],
         "name": [{"family": "%s", "given": ["Ada"]}], "birthDate": "1998-04-12"}
        """;
    String subject = "\"subject\": {\"reference\": \"Patient/p1\"},";
    String[] forms = {
      enrollment(called(MRN, mrn + 0)),
      """
      {"resourceType": "Parameters", "parameter": [
        {"name": "questionnaire-response", "resource": %s}, {"name": "patient", "resource": %s}]}
      """
          .formatted(
              enrollment(subject, yes("otherPerson")), patient.formatted(MRN, mrn + 1, name)),
      """
      {"resourceType": "Bundle", "type": "message", "entry": [
        {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "MessageHeader",
          "eventUri": "http://example.org/submit", "source": {"endpoint": "http://example.org"}}},
        {"fullUrl": "http://ehr.example.org/fhir/Patient/p1", "resource": %s},
        {"fullUrl": "urn:uuid:2", "resource": %s}]}
      """
          .formatted(
              patient.formatted(MRN, mrn + 2, name), enrollment(subject, yes("otherPerson"))),
    };
    for (int i = 0; i < forms.length; i++) {
      Response answer = submit("ehr", forms[i]);
      answer.then().statusCode(200);
      numbers.add(number(answer));
      // Found again by what the other system calls the patient, and by nothing of anybody else.
      Response month =
          submit(
              "ehr",
              response(
                  "monthly-confirmation",
                  called(MRN, mrn + i),
                  day("visitOn", DAY),
                  code("methods", "contraception-method", "IUD_COPPER")));
      assertThat(number(month)).isEqualTo(number(answer));
    }
    assertThat(numbers).hasSize(3);
    submit(
            "ehr",
            response(
                "monthly-confirmation",
                called("http://hl7.org/fhir/sid/us-ssn", "000-00-0000"),
                day("visitOn", DAY)))
        .then()
        .statusCode(404);
  }

  @Test
  void answersAreValidatedAgainstTheQuestionnaire() {
    Response answer =
        submit(
            "ehr",
            response(
                "patient-enrollment",
                "",
                item("givenName", "\"valueBoolean\": true"),
                item(
                    "familyName",
                    "\"valueString\": \"%s\"}, {\"valueString\": \"b\"".formatted(name)),
                item("birthDate", "\"valueDate\": \"1998-04\""),
                code("category", "other", "CAN_BECOME_PREGNANT"),
                code("riskForm", "signer", "PATIENT"),
                item("sensitivity", "\"valueDecimal\": 1E999999999"),
                yes("approved")));
    answer.then().statusCode(400);
    assertThat(issues(answer))
        .contains(
            "linkId='approved'",
            "linkId='givenName'",
            "linkId='familyName'",
            "linkId='birthDate'",
            "linkId='category'",
            "linkId='riskForm'");
    Response later =
        submit("ehr", enrollment(called(MRN, mrn), day("counseledOn", DAY.plusDays(1))));
    later.then().statusCode(400);
    assertThat(issues(later)).contains("linkId='counseledOn'");
  }

  @Test
  void aDuplicateSubmissionIsAnsweredWithTheSame() {
    String body = enrollment(called(MRN, mrn));
    Response first = submit("ehr", body);
    first.then().statusCode(200);
    // The same in another order, with another id, sent at another time.
    Response again =
        submit(
            "ehr",
            enrollment(called(MRN, mrn))
                .replace(
                    "\"status\": \"completed\",",
                    "\"id\": \"r2\", \"authored\": \"2026-10-01T12:00:00Z\", \"status\": \"completed\","));
    again.then().statusCode(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    // Another submission of the patient is none: the course runs.
    submit("ehr", enrollment(called(MRN, mrn), text("phone", "+1 555 0100")))
        .then()
        .statusCode(409)
        .body("issue[0].code", equalTo("conflict"));
  }

  @Test
  void submissionsOfTheSameAtTheSameTimeAreOne() {
    String body = enrollment(called(MRN, mrn));
    List<String> answers =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(each -> post("ehr", "QuestionnaireResponse/$submit", body))
            .map(answer -> answer.statusCode() + " " + caseOf(answer))
            .distinct()
            .toList();
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst()).startsWith("200 ");
  }

  @Test
  void aRefusedFormMayBeSentAgainUnchanged() {
    String month =
        response(
            "monthly-confirmation",
            called(MRN, mrn),
            day("visitOn", DAY),
            code("methods", "contraception-method", "IUD_COPPER"));
    submit("ehr", month).then().statusCode(404);
    submit("ehr", enrollment(called(MRN, mrn))).then().statusCode(200);
    submit("ehr", month).then().statusCode(200);
  }

  @Test
  void twoPatientsOfEqualNameAndBirthDateAreNeverMixed() {
    Response first = submit("ehr", enrollment(called(MRN, mrn)));
    first.then().statusCode(200);
    // The second one, known to the record system by another number: is it the same person?
    submit("ehr", enrollment(called(MRN, "2" + mrn)))
        .then()
        .statusCode(409)
        .body("issue[0].details.text", containsString("otherPerson"));
    Response second = submit("ehr", enrollment(called(MRN, "2" + mrn), yes("otherPerson")));
    second.then().statusCode(200);
    assertThat(number(second)).isNotEqualTo(number(first));
    assertThat(caseOf(second)).isNotEqualTo(caseOf(first));
    String visit = day("visitOn", DAY);
    String method = code("methods", "contraception-method", "IUD_COPPER");
    Response month =
        submit("ehr", response("monthly-confirmation", called(MRN, "2" + mrn), visit, method));
    assertThat(caseOf(month)).isEqualTo(caseOf(second));
    assertThat(facts(course(first))).isEmpty();
    // Name and birth date alone are nobody.
    String named =
        """
        "contained": [{"resourceType": "Patient", "id": "p", "birthDate": "1998-04-12",
          "name": [{"family": "%s", "given": "Ada"}]}], "subject": {"reference": "#p"},
        """
            .formatted(name);
    submit("ehr", response("monthly-confirmation", named, visit, method))
        .then()
        .statusCode(409)
        .body("issue[0].details.text", containsString("alone find nobody"));
    // A case of one and the number of the other is nobody's.
    String both =
        """
        {"resourceType": "Parameters", "parameter": [
          {"name": "case_number", "valueString": "%s"}, {"name": "response", "resource": %s}]}
        """
            .formatted(
                caseOf(first),
                response("monthly-confirmation", called(NUMBER, number(second)), visit, method));
    submit("ehr", both).then().statusCode(409);
    assertThat(facts(course(first))).isEmpty();
  }

  @Test
  void anIdentifierOfSomebodyElseEnrollsNobody() {
    submit("ehr", enrollment(called(MRN, mrn))).then().statusCode(200);
    submit("ehr", enrollment(called(MRN, mrn)).replace(name, name + "x")).then().statusCode(409);
    submit("ehr", enrollment(called(MRN, mrn)).replace("1998-04-12", "1998-04-13"))
        .then()
        .statusCode(409);
    submit("ehr", enrollment(called(NUMBER, "DEM0P-AT1E6")).replace(name, name + "y"))
        .then()
        .statusCode(404);
  }

  @Test
  void aMonthIsConfirmedForItsOwnPatientOnce() {
    Treated treated = people.cleared(people.demoPractice(), DAY.minusDays(30));
    int before = facts(treated.course().toString()).size();
    String subject =
        called("urn:coursewatch:case-number", treated.course().toString().replace("-", ""));
    String visit = day("visitOn", DAY);
    String methods =
        """
        {"linkId": "methods", "answer": [
          {"valueCoding": {"system": "urn:coursewatch:code:contraception-method", "code": "IUD_COPPER"}},
          {"valueCoding": {"system": "urn:coursewatch:code:contraception-method", "code": "MALE_LATEX_CONDOM"}}]}
        """;
    submit("ehr", response("monthly-confirmation", subject, visit))
        .then()
        .statusCode(400)
        .body("issue[0].details.text", containsString("can become pregnant"));
    submit(
            "ehr",
            response("monthly-confirmation", subject, day("visitOn", DAY.plusDays(1)), methods))
        .then()
        .statusCode(400);
    Response done = submit("ehr", response("monthly-confirmation", subject, visit, methods));
    done.then().statusCode(200);
    assertThat(number(done)).isEqualTo(treated.patient().number().toString());
    assertThat(facts(treated.course().toString())).hasSize(before + 2);
    // Told by somebody else of the practice, it is the same.
    submit("designee", response("monthly-confirmation", subject, methods, visit))
        .then()
        .statusCode(200)
        .body(
            "parameter.resource.issue.flatten().details.text", hasItem(containsString("already")));
    assertThat(facts(treated.course().toString())).hasSize(before + 2);
  }

  @Test
  void onlyThePrescriberSignsAndForAllOfIt() {
    Practice practice = people.practice("form-prescriber", "form-designee");
    String npi =
        who.inNewTransaction(
            practice.prescriber(),
            () -> book.prescriber(practice.prescriber().prescriber()).orElseThrow().npi().value());
    String statements =
        String.join(
            ", ",
            AttestationForm.of(PartyKind.PRESCRIBER).statements().stream()
                .map(each -> yes(each.code()))
                .toList());
    String version = AttestationForm.of(PartyKind.PRESCRIBER).version();
    String form = response("prescriber-enrollment|" + version, "", text("npi", npi), statements);
    submit("ehr", form).then().statusCode(403).body("issue[0].code", equalTo("forbidden"));
    submit("form-designee", form).then().statusCode(403);
    submit("prescriber", form).then().statusCode(400);
    submit("form-prescriber", form.replace("|" + version, "")).then().statusCode(400);
    submit("form-prescriber", form.replace("|" + version, "|older")).then().statusCode(400);
    Response half = submit("form-prescriber", form.replaceFirst("true", "false"));
    half.then().statusCode(400);
    assertThat(issues(half)).contains("GUIDE_READ");
    // Active for long: what is signed too early is refused by the rules of every other way in.
    submit("form-prescriber", form)
        .then()
        .statusCode(409)
        .body("issue[0].details.text", containsString("can be renewed from"));
  }

  @Test
  void aRecordSystemDoesNotSignForAnybody() {
    submit(
            "ehr",
            enrollment(
                called(MRN, mrn), day("signedOn", DAY), code("patientForm", "signer", "PATIENT")))
        .then()
        .statusCode(403)
        .body("issue[0].details.text", containsString("only the prescriber records"));
    submit("ehr", response("monthly-confirmation", called(MRN, mrn), day("visitOn", DAY)))
        .then()
        .statusCode(404);
  }

  @Test
  void othersSendNoForms() {
    for (String account : new String[] {"pharmacist", "laboratory"}) {
      submit(account, enrollment(called(MRN, mrn))).then().statusCode(403);
    }
    given()
        .contentType(FhirAnswer.MEDIA_TYPE)
        .body("{}")
        .urlEncodingEnabled(false)
        .post("/fhir/QuestionnaireResponse/$submit")
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\": \"QuestionnaireResponse\", ",
        "[]",
        "{}",
        "{\"resourceType\": \"Patient\"}",
        "{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"in-progress\"}",
        "{\"resourceType\": \"Bundle\", \"type\": \"message\", \"entry\": [{}, null, 5]}",
        "{\"resourceType\": \"Parameters\", \"parameter\": {\"resource\": [[]]}}",
        "{\"resourceType\": \"QuestionnaireResponse\", \"status\": 5, \"item\": {\"answer\": \"x\"}, \"subject\": 7}",
        ""
      })
  void brokenJsonAndWhatIsNoFormAreOutcomes(String body) {
    submit("ehr", body).then().statusCode(400).body("resourceType", equalTo("OperationOutcome"));
  }

  @Test
  void aResponseToSomebodyElsesQuestionnaireIsNoForm() throws Exception {
    String theirs =
        Files.readString(
            Path.of("")
                .toAbsolutePath()
                .resolveSibling("shared")
                .resolve("assets/mitre-rems-admin/ipledge/Questionnaire-R4-IPledge.json"));
    submit("ehr", theirs).then().statusCode(400);
    submit("ehr", response("other", ""))
        .then()
        .statusCode(400)
        .body("issue[0].expression", hasItem("QuestionnaireResponse.questionnaire"));
    submit(
            "ehr",
            enrollment(called(MRN, mrn))
                .replace(
                    "urn:coursewatch:questionnaire:patient-enrollment",
                    "http://ehr.example.org/fhir/Questionnaire/patient-enrollment|9"))
        .then()
        .statusCode(200)
        .body("parameter.find { it.name == 'approved' }", nullValue());
  }
}
