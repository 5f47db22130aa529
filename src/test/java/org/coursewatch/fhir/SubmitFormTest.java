package org.coursewatch.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.FormCalls.MRN;
import static org.coursewatch.fhir.FormCalls.called;
import static org.coursewatch.fhir.FormCalls.caseOf;
import static org.coursewatch.fhir.FormCalls.code;
import static org.coursewatch.fhir.FormCalls.day;
import static org.coursewatch.fhir.FormCalls.enrollment;
import static org.coursewatch.fhir.FormCalls.issues;
import static org.coursewatch.fhir.FormCalls.item;
import static org.coursewatch.fhir.FormCalls.post;
import static org.coursewatch.fhir.FormCalls.response;
import static org.coursewatch.fhir.FormCalls.submit;
import static org.coursewatch.fhir.FormCalls.text;
import static org.coursewatch.fhir.FormCalls.yes;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that come back: judged first, done once. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class SubmitFormTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;

  private final String name = FormCalls.uniqueName();
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
        submit("ehr", enrollment(name, called(MRN, mrn), day("counseledOn", DAY.plusDays(1))));
    later.then().statusCode(400);
    assertThat(issues(later)).contains("linkId='counseledOn'");
  }

  @Test
  void aDuplicateSubmissionIsAnsweredWithTheSame() {
    String body = enrollment(name, called(MRN, mrn));
    Response first = submit("ehr", body);
    first.then().statusCode(200);
    // The same in another order, with another id, sent at another time.
    Response again =
        submit(
            "ehr",
            enrollment(name, called(MRN, mrn))
                .replace(
                    "\"status\": \"completed\",",
                    "\"id\": \"r2\", \"authored\": \"2026-10-01T12:00:00Z\", \"status\": \"completed\","));
    again.then().statusCode(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    // Another submission of the patient is none: the course runs.
    submit("ehr", enrollment(name, called(MRN, mrn), text("phone", "+1 555 0100")))
        .then()
        .statusCode(409)
        .body("issue[0].code", equalTo("conflict"));
  }

  @Test
  void submissionsOfTheSameAtTheSameTimeAreOne() {
    String body = enrollment(name, called(MRN, mrn));
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
    submit("ehr", enrollment(name, called(MRN, mrn))).then().statusCode(200);
    submit("ehr", month).then().statusCode(200);
  }

  @Test
  void othersSendNoForms() {
    for (String account : new String[] {"pharmacist", "laboratory"}) {
      submit(account, enrollment(name, called(MRN, mrn))).then().statusCode(403);
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
            enrollment(name, called(MRN, mrn))
                .replace(
                    "urn:coursewatch:questionnaire:patient-enrollment",
                    "http://ehr.example.org/fhir/Questionnaire/patient-enrollment|9"))
        .then()
        .statusCode(200)
        .body("parameter.find { it.name == 'approved' }", nullValue());
  }
}
