package org.coursewatch.cds;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** What a record system sends, as text. */
final class HookCalls {

  static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

  private HookCalls() {}

  /** The answer to {@code body}, sent to the service of {@code hook} by {@code account}. */
  static Response call(String account, String hook, String body) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/cds-services/rems-" + hook);
  }

  /** An order of isotretinoin with {@code more} of a dispense request. */
  static String order(String id, String dispense) {
    return order(
        id,
        "\"medicationCodeableConcept\": {\"coding\": [{\"system\": \"%s\", \"code\": \"6064\"}]}"
            .formatted(RXNORM),
        dispense);
  }

  static String order(String id, String medication, String dispense) {
    return """
    {"resource": {"resourceType": "MedicationRequest", "id": "%s", "status": "draft", "intent": "order",
      "subject": {"reference": "Patient/ehr-1"}, %s, "dispenseRequest": {%s}}}"""
        .formatted(id, medication, dispense);
  }

  /** A dispense request of {@code days} and {@code refills}. */
  static String days(int days, int refills) {
    return """
    "quantity": {"value": %d}, "numberOfRepeatsAllowed": %d,
    "expectedSupplyDuration": {"value": %d, "unit": "days", "system": "http://unitsofmeasure.org", "code": "d"}"""
        .formatted(days, refills, days);
  }

  /** The body of a hook with orders. */
  static String withOrders(String hook, String patient, String... orders) {
    return """
    {"hook": "%s", "hookInstance": "%s",
     "context": {"userId": "Practitioner/pra-1", "patientId": "ehr-1", "selections": ["MedicationRequest/order-1"],
       "draftOrders": {"resourceType": "Bundle", "entry": [%s]}},
     "prefetch": {"patient": %s}}"""
        .formatted(hook, UUID.randomUUID(), String.join(",", orders), patient);
  }

  /** The body of a hook without orders. */
  static String visit(String hook, String patient) {
    return """
    {"hook": "%s", "hookInstance": "%s",
     "context": {"userId": "PractitionerRole/r-1", "patientId": "ehr-1", "encounterId": "e-1"},
     "prefetch": {"patient": %s}}"""
        .formatted(hook, UUID.randomUUID(), patient);
  }

  /** A Patient with that number of the program. */
  static String patient(String number) {
    return patient(
        "\"identifier\": [{\"system\": \"urn:coursewatch:patient-number\", \"value\": \"%s\"}]"
            .formatted(number),
        "1998-04-12");
  }

  static String patient(String told, String born) {
    return """
    {"resourceType": "Patient", "id": "ehr-1", "birthDate": "%s", %s}"""
        .formatted(born, told);
  }
}
