package org.coursewatch.fhir;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFile;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Reach;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.json.JsonText;

/** A course with something of every kind, and calls that read it as FHIR. */
@ApplicationScoped
class RecordedCourse {

  static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  static final Instant NOON = TestPeople.noon(DAY);

  @Inject TestPeople people;
  @Inject People book;
  @Inject WhoActs who;

  /** Makes the accounts of the practice, its record system, another practice and the office. */
  void signUp() {
    people.demoOffice();
    people.demoPharmacist();
    people.laboratory();
    people.receiver();
    Actor prescriber = people.demoPractice().prescriber();
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          if (book.actor("ehr", NOON).isEmpty()) {
            Reach own = book.actor(prescriber.account(), NOON).orElseThrow().reach();
            Reach reach = new Reach(own.practice(), Set.of(), Set.of());
            book.add(new Actor("ehr", Role.EHR, null, null, null, null, reach, null));
          }
          return true;
        });
  }

  /**
   * Cleared today; with two liver values, one of which was voided, answers about mood, and a value
   * of the hormone of pregnancy.
   */
  Treated treated() {
    Treated treated = people.cleared(people.demoPractice(), DAY);
    CourseFile file = people.say(treated, lab("1742-6", "300", "U/L"), NOON);
    String mistyped = String.valueOf(file.course().facts().getLast().id());
    people.say(treated, new FactVoided(NOON, mistyped, "a zero too many"), NOON);
    people.say(treated, lab("1742-6", "30", "U/L"), NOON);
    people.say(treated, lab("19080-1", "1", "m[IU]/mL"), NOON);
    people.say(treated, new MoodScreened(DAY, "PHQ-9", 3, false), NOON);
    return treated;
  }

  static LabResulted lab(String loinc, String value, String unit) {
    return new LabResulted(DAY, loinc, new BigDecimal(value), unit, new BigDecimal("40"));
  }

  static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").accept("application/fhir+json");
  }

  /** The resource at {@code address} below {@code /fhir/}, which has to be valid. */
  static JsonNode read(String account, String address) {
    Response answer = as(account).urlEncodingEnabled(false).get("/fhir/" + address);
    answer.then().statusCode(200).contentType("application/fhir+json");
    return valid(answer);
  }

  static JsonNode form(String account, String type, Map<String, String> parameters) {
    Response answer = as(account).formParams(parameters).post("/fhir/" + type + "/_search");
    answer.then().statusCode(200).contentType("application/fhir+json");
    return valid(answer);
  }

  /** What is answered to a question that is none. */
  static JsonNode refused(int status, String account, String address) {
    Response answer = as(account).urlEncodingEnabled(false).get("/fhir/" + address);
    answer.then().statusCode(status).contentType("application/fhir+json");
    return valid(answer);
  }

  /** The resources that fit, without those that come along. */
  static List<JsonNode> matches(JsonNode bundle) {
    return of(bundle, "match");
  }

  static List<JsonNode> of(JsonNode bundle, String mode) {
    return StreamSupport.stream(bundle.path("entry").spliterator(), false)
        .filter(entry -> entry.path("search").path("mode").asText().equals(mode))
        .map(entry -> entry.path("resource"))
        .toList();
  }

  /** The address of the next page below {@code /fhir/}, empty on the last one. */
  static String next(JsonNode bundle) {
    for (JsonNode link : bundle.path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return link.path("url").asText().replaceFirst("^http://[^/]+/fhir/", "");
      }
    }
    return "";
  }

  /** Everything on all pages. */
  static List<JsonNode> pages(String account, String address) {
    List<JsonNode> all = new ArrayList<>();
    for (String page = address; !page.isEmpty(); ) {
      JsonNode bundle = read(account, page);
      all.addAll(matches(bundle));
      page = next(bundle);
    }
    return all;
  }

  private static JsonNode valid(Response answer) {
    FhirValidation.assertValid(answer.asString());
    return JsonText.parse(answer.asString());
  }
}
