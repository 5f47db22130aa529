package org.coursewatch.dispense.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import org.coursewatch.TestPeople;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A frame of the camera over HTTP: the number comes back, and nothing else ever does. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class ScanCallTest {

  private static final String JPEG = "image/jpeg";

  @Inject TestPeople people;

  @BeforeEach
  void enroll() {
    people.pharmacist("rx-1");
    people.demoOffice();
  }

  @Test
  void numbersOfOursAreRead() {
    String patient = PatientNumber.random(ThreadLocalRandom.current()::nextInt).toString();
    String issued = AuthorizationNumber.random(ThreadLocalRandom.current()::nextInt).toString();
    scan("rx-1", frame(patient, "jpg"), JPEG)
        .then()
        .statusCode(200)
        .body("number", equalTo(patient));
    scan("rx-1", frame(issued, "png"), "image/png")
        .then()
        .statusCode(200)
        .body("number", equalTo(issued));
  }

  @Test
  void otherTextsAreNotTold() {
    for (String text : new String[] {"https://example.org", "48KQ7-0PX3D", "<script>"}) {
      scan("rx-1", frame(text, "jpg"), JPEG).then().statusCode(200).body("number", nullValue());
    }
  }

  @Test
  void onlyAFrameOfAPharmacyIsTaken() {
    byte[] frame = frame("48KQ7-0PX3C", "jpg");
    scan("designee", frame, JPEG).then().statusCode(403);
    scan("rx-1", new byte[ScanCall.LARGEST_FRAME + 1], JPEG).then().statusCode(413);
    scan("rx-1", frame, "image/gif").then().statusCode(415);
    scan("rx-1", new byte[10], JPEG).then().statusCode(200).body("number", nullValue());
  }

  private static byte[] frame(String text, String format) {
    return QrFrame.bytes(QrFrame.of(text, 6, 5), format);
  }

  private static Response scan(String account, byte[] frame, String type) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .header("Sec-Fetch-Site", "same-origin")
        .contentType(type)
        .body(frame)
        .post("/pharmacy/scan");
  }
}
