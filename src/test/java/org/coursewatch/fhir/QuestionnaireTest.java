package org.coursewatch.fhir;

import static org.coursewatch.fhir.FormCalls.get;
import static org.coursewatch.fhir.FormCalls.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms over FHIR: valid, and packed for whoever fills them in. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class QuestionnaireTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;

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
}
