package org.coursewatch.hometest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.TestPeople.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.coursewatch.KitPhoto;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages about home tests as browsers without scripts meet them. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class HomeTestPagesTest {

  private static final Path UPLOADS = Path.of("target", "uploads");

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final AtomicInteger SEED = new AtomicInteger(500);
  private static final String NEW = "/my/home-tests/new";

  @Inject TestPeople people;
  @Inject HomeTestStories stories;
  @Inject TestClock clock;

  private Practice practice;
  private Treated treated;

  @BeforeEach
  void begin() {
    clock.set(noon(TODAY).minus(Duration.ofMinutes(40)));
    practice = people.demoPractice();
    treated = stories.permitted(practice, TODAY);
    stories.actsFor(treated);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void aPhotoAndEverythingTypedOutlivesAFault() {
    Map<String, String> typed = typed(code());
    typed.put("lot", "");
    typed.put("readAt", "10:00");
    Response answer = send(typed, photo());
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.asString());
    assertThat(page.select(".faults a").eachAttr("href")).containsExactly("#lot", "#readAt");
    assertThat(page.select("#kit").val()).isEqualTo("Clear <b>Sight</b>");
    assertThat(page.select("input[name=result][checked]").val()).isEqualTo("NEGATIVE");
    assertThat(page.select("#photo-hint").text()).contains("We have your photo");
    typed.put("lot", "A 77");
    typed.put("readAt", "11:35");
    typed.put("photoKept", page.select("input[name=photoKept]").val());
    typed.put("once", once(page));
    Response sent = send(typed, null);
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
    assertThat(send(typed, null).statusCode()).as("sent twice").isEqualTo(303);
    assertThat(tests()).isEqualTo(1);
    Document list = get("patient", "/my/home-tests");
    assertThat(list.select("main").text())
        .contains("Clear <b>Sight</b>", "Waiting for your practice");
    assertThat(list.select("b")).isEmpty();
  }

  @Test
  void hostileFilesAreToldBesideThePhoto() {
    for (byte[] file :
        new byte[][] {
          "<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
          "GIF89a".getBytes(java.nio.charset.StandardCharsets.UTF_8),
          new byte[9 * 1024 * 1024]
        }) {
      Response answer = send(typed(code()), file);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(Jsoup.parse(answer.asString()).select("#photo-fault").text()).isNotEmpty();
    }
    Response heic =
        send(
            typed(code()),
            "\0\0\0\30ftypheic\0\0\0\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(Jsoup.parse(heic.asString()).select("#photo-fault").text())
        .contains("Most Compatible");
    assertThat(tests()).isZero();
  }

  @Test
  void whatWasUploadedIsGoneFromTheFolderAndNobodyElseLooksIntoIt()
      throws IOException, InterruptedException {
    send(typed(code()), photo());
    assertThat(Files.getPosixFilePermissions(UPLOADS)).hasSize(3);
    // The sender may be answered just before the file is removed.
    for (int i = 0; i < 500 && !uploads().isEmpty(); i++) {
      Thread.sleep(20);
    }
    assertThat(uploads()).isEmpty();
  }

  private static List<Path> uploads() throws IOException {
    try (Stream<Path> files = Files.list(UPLOADS)) {
      return files.toList();
    }
  }

  @Test
  void aPositiveTestIsRecordedWhateverElseIsFaulty() {
    Map<String, String> typed = typed("nonsense");
    typed.put("result", "POSITIVE");
    typed.put("expiresOn", "soon");
    Response answer = send(typed, new byte[] {1, 2, 3});
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    assertThat(((PregnancyTested) stories.newest(treated)).isPositive()).isTrue();
    assertThat(get("patient", "/my/home-tests").select("h2").text())
        .contains("Call your practice today");
    assertThat(get("patient", NEW).select("main").text()).contains("A positive test is recorded");
  }

  @Test
  void whereItIsNotPermittedThePageSaysWhatToDoAndStillTakesAPositiveTest() {
    clock.set(noon(TODAY));
    people.say(treated, new HomeTestingPermitted(TODAY, false), noon(TODAY));
    Document page = get("patient", NEW);
    assertThat(page.select("main").text())
        .contains("has not permitted home tests", "What to do instead");
    assertThat(page.select("form[action$=/codes], #photo")).isEmpty();
    Response answer =
        as("patient")
            .formParam("once", once(page))
            .post("/my/home-tests/positive")
            .then()
            .extract()
            .response();
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(((PregnancyTested) stories.newest(treated)).isPositive()).isTrue();
  }

  @Test
  void thePracticeSeesThePhotoBesideWhatWasTold() {
    String code = code();
    send(typed(code), photo());
    Document queue = get("designee", "/office/home-tests");
    String address =
        Objects.requireNonNull(
                queue.select("tr:contains(" + treated.patient().number() + ") a").first())
            .attr("href");
    Document review = get("designee", address);
    assertThat(review.select(".code").text()).isEqualTo(code);
    assertThat(review.select("img.photo").attr("alt")).isNotEmpty();
    assertThat(review.select("dl").text()).contains("A 77", "25 mIU/mL", "11:35 am");
    assertThat(review.select(".status.wait")).isEmpty();
    Response nothing = post("designee", address + "/acceptance", review, Map.of());
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.asString()).contains("Choose how you read the photo");
    Response done =
        post("designee", address + "/acceptance", review, Map.of("reading", "NEGATIVE"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(get("designee", address).select("[role=status]").text())
        .contains("Recorded as: Negative", "designee");
    assertThat(get("designee", "/office/home-tests").text())
        .doesNotContain(treated.patient().number().toString());
    assertThat(get("patient", "/my/home-tests").text()).contains("Looked at and recorded");
  }

  @Test
  void whatStandsOutIsSaidInWords() {
    Map<String, String> typed = typed(code());
    typed.put("expiresOn", "2026-11-30");
    typed.put("sensitivity", "50");
    typed.put("takenAt", "10:30");
    typed.put("readAt", "11:10");
    send(typed, photo());
    Document review =
        get(
            "prescriber",
            "/office/home-tests/"
                + stories
                    .rows(
                        "select home_test_id from home_test where course_id = '%s'"
                            .formatted(treated.course()))
                    .getFirst());
    assertThat(review.select(".status.wait").text())
        .contains("had expired", "not sensitive enough", "more than 15 minutes", "before the code");
  }

  @Test
  void aRefusalIsReadByThePatient() {
    send(typed(code()), photo());
    String address =
        "/office/home-tests/"
            + stories
                .rows(
                    "select home_test_id from home_test where course_id = '%s'"
                        .formatted(treated.course()))
                .getFirst();
    Document review = get("designee", address);
    assertThat(post("designee", address + "/refusal", review, Map.of("reason", "")).statusCode())
        .isEqualTo(400);
    assertThat(
            post("designee", address + "/refusal", review, Map.of("reason", "Too dark"))
                .statusCode())
        .isEqualTo(303);
    assertThat(get("patient", "/my/home-tests").text()).contains("Too dark", "Cannot be used");
  }

  @Test
  void bothLanguagesAreSpoken() {
    Document page =
        Jsoup.parse(as("patient").cookie("language", "es").get(NEW).then().extract().asString());
    assertThat(page.select("h1").text()).isEqualTo("Enviar una prueba hecha en casa");
    assertThat(page.select("html").attr("lang")).isEqualTo("es");
  }

  private int tests() {
    return stories
        .rows("select 1 from home_test where course_id = '%s'".formatted(treated.course()))
        .size();
  }

  /** Asked for at twenty past eleven; then it is noon. */
  private String code() {
    Document page = get("patient", NEW);
    if (page.select(".code").isEmpty()) {
      assertThat(page.select("#photo")).as("first the code").isEmpty();
      assertThat(post("patient", "/my/home-tests/codes", page, Map.of()).statusCode())
          .isEqualTo(303);
      page = get("patient", NEW);
    }
    clock.set(noon(TODAY));
    return page.select(".code").text();
  }

  private static Map<String, String> typed(String code) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("once", UUID.randomUUID().toString());
    typed.put("result", "NEGATIVE");
    typed.put("kit", "Clear <b>Sight</b>");
    typed.put("sensitivity", "25");
    typed.put("lot", "A 77-" + SEED.incrementAndGet());
    typed.put("expiresOn", "2027-08-31");
    typed.put("on", TODAY.toString());
    typed.put("takenAt", "11:30");
    typed.put("readAt", "11:35");
    typed.put("code", code.toLowerCase(java.util.Locale.ROOT));
    return typed;
  }

  private static byte[] photo() {
    return KitPhoto.jpeg("ABCD", SEED.incrementAndGet());
  }

  private static Response send(Map<String, String> typed, byte[] photo) {
    RequestSpecification request = as("patient");
    typed.forEach(request::multiPart);
    if (photo != null) {
      request.multiPart("photo", "photo.jpg", photo, "image/jpeg");
    }
    return request.post("/my/home-tests").then().extract().response();
  }

  private static Response post(
      String account, String path, Document page, Map<String, String> fields) {
    return as(account)
        .formParam("once", once(page))
        .formParams(fields)
        .post(path)
        .then()
        .extract()
        .response();
  }

  private static String once(Document page) {
    Element field = page.selectFirst("input[name=once]");
    return Objects.requireNonNull(field).val();
  }

  private static Document get(String account, String path) {
    return Jsoup.parse(as(account).get(path).then().statusCode(200).extract().asString());
  }

  private static RequestSpecification as(String account) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .accept("text/html")
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false);
  }
}
