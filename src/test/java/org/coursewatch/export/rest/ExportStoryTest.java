package org.coursewatch.export.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.export.rest.ExportCalls.ADDRESS;
import static org.coursewatch.export.rest.ExportCalls.as;
import static org.coursewatch.export.rest.ExportCalls.content;
import static org.coursewatch.export.rest.ExportCalls.order;
import static org.coursewatch.export.rest.ExportCalls.ordered;
import static org.coursewatch.export.rest.ExportCalls.read;
import static org.coursewatch.export.rest.ExportCalls.remove;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.export.app.MakeExports;
import org.coursewatch.overdue.OverdueStories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody orders a file that takes long, watches how it comes into being, and fetches it. */
@QuarkusTest
@TestProfile(ManyOverdue.class)
class ExportStoryTest {

  private static final String REPORT = "/api/reports/overdue";

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject MakeExports exports;

  private Practice own;

  @BeforeEach
  void prepare() {
    own = people.demoPractice();
    people.receiver();
    people.demoOffice();
    stories.force(ManyOverdue.FILL);
    stories.force("delete from export_chunk", "delete from export_job");
  }

  @Test
  void theFileComesPieceByPieceAndItsProgressIsTold() throws Exception {
    String id = ordered("administrator", "OVERDUE_CSV", "{}");
    JsonPath queued = read("administrator", id);
    assertThat(queued.getString("state")).isEqualTo("QUEUED");
    assertThat(queued.getInt("percent")).isZero();
    content("administrator", id).then().statusCode(409);

    TreeSet<Integer> percents = new TreeSet<>();
    TreeSet<Integer> pieces = new TreeSet<>();
    try (ExecutorService node = Executors.newSingleThreadExecutor()) {
      Future<Boolean> made = node.submit(() -> exports.makeNext("node-a"));
      while (!made.isDone()) {
        JsonPath progress = read("administrator", id);
        if (progress.getString("state").equals("RUNNING")) {
          percents.add(progress.getInt("percent"));
          pieces.add(number("select count(*) from export_chunk where export_id = '%s'", id));
          assertThat(progress.getString("node")).isEqualTo("node-a");
        }
      }
      assertThat(made.get()).isTrue();
    }
    assertThat(percents).as("told meanwhile").hasSizeGreaterThan(3);
    assertThat(percents.last()).isLessThan(100);
    assertThat(pieces).as("kept meanwhile").hasSizeGreaterThan(3);

    JsonPath done = read("administrator", id);
    assertThat(done.getString("state")).isEqualTo("DONE");
    assertThat(done.getInt("percent")).isEqualTo(100);
    assertThat(done.getLong("rowsDone"))
        .isEqualTo(done.getLong("rowsEstimated"))
        .isGreaterThanOrEqualTo(ManyOverdue.ROWS);
    assertThat(done.getString("expiresAt")).isNotNull();
    byte[] file = content("administrator", id).then().statusCode(200).extract().asByteArray();
    assertThat((long) file.length).isEqualTo(done.getLong("bytes"));
    assertThat(number("select max(length(content)) from export_chunk where export_id = '%s'", id))
        .isLessThan(ManyOverdue.PIECE + 100);
    assertThat(number("select count(*) from export_chunk where export_id = '%s'", id))
        .isEqualTo((file.length + ManyOverdue.PIECE - 1) / ManyOverdue.PIECE);
    assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(direct("administrator"));
  }

  @Test
  void theFileIsSealedAndEachStepIsNoted() throws IOException {
    String id = orderedByOne("auditor", "OVERDUE_CSV");
    exports.makeNext("node-a");
    List<CSVRecord> rows = rows(content("auditor", id));
    assertThat(rows).hasSize(ManyOverdue.ROWS / 10);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.get("citation")).isEqualTo("'=1+1, \"a rule\""));
    assertThat(
            number(
                "select count(*) from export_chunk where position('patientNumber'::bytea in content) > 0"
                    + " or position('CONSENT'::bytea in content) > 0 or export_id <> '%s'",
                id))
        .isZero();
    remove("auditor", id).then().statusCode(204);
    assertThat(
            stories.rows(
                "select account, action from audit_entry where record = 'exports/%s' order by at, action"
                    .formatted(id)))
        .containsExactly(
            "auditor EXPORT_ORDERED",
            "auditor EXPORT_MADE",
            "auditor EXPORT_DOWNLOADED",
            "auditor EXPORT_REMOVED");
    as("auditor").get(ADDRESS + "/" + id).then().statusCode(404);
    assertThat(number("select count(*) from export_chunk where export_id = '%s'", id)).isZero();
  }

  @Test
  void theFileHasANameAndAVersion() {
    String id = orderedByOne("auditor", "OVERDUE_CSV");
    exports.makeNext("node-a");
    Response first = content("auditor", id);
    first
        .then()
        .statusCode(200)
        .contentType(matchesPattern("(?i)text/csv;.*charset=utf-8.*"))
        .header(
            "Content-Disposition",
            matchesPattern("attachment; filename=\"overdue-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
    as("auditor")
        .header("If-None-Match", first.header("ETag"))
        .get(ADDRESS + "/" + id + "/content")
        .then()
        .statusCode(304);
  }

  @Test
  void aPracticesFileShowsItsOwnPatientsAndIsItsOwn() throws IOException {
    people.open(
        own, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(LocalDate.of(2026, 8, 17)));
    String id = ordered("prescriber", "OVERDUE_CSV", "{}");
    exports.makeNext("node-a");
    List<CSVRecord> rows = rows(content("prescriber", id));
    String prescriber = String.valueOf(own.prescriber().prescriber());
    assertThat(rows).isNotEmpty();
    assertThat(rows).allSatisfy(row -> assertThat(row.get("prescriberId")).isEqualTo(prescriber));
    for (String stranger : List.of("administrator", "auditor", "receiver", "designee")) {
      as(stranger).get(ADDRESS + "/" + id).then().statusCode(404);
      content(stranger, id).then().statusCode(404);
      remove(stranger, id).then().statusCode(404);
      as(stranger).get(ADDRESS).then().statusCode(200).body("items", hasSize(0));
    }
    as("prescriber")
        .get(ADDRESS)
        .then()
        .body("items.exportId", contains(id))
        .body("next", nullValue());
    order(
            "prescriber",
            "{\"kind\": \"OVERDUE_CSV\", \"parameters\": {\"prescriber\": \"%s\"}}"
                .formatted(ManyOverdue.PRESCRIBER))
        .then()
        .statusCode(403);
  }

  @Test
  void aPrintedFileSaysHowMuchOfItThereIs() throws IOException {
    String id = orderedByOne("administrator", "OVERDUE_PDF");
    exports.makeNext("node-a");
    Response answer = content("administrator", id);
    answer.then().statusCode(200).contentType("application/pdf");
    try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("All " + ManyOverdue.ROWS / 10 + " overdue checks are listed.")
          .contains("Filter: prescriber " + ManyOverdue.PRESCRIBER);
    }
    Response direct = as("administrator").accept("application/pdf").get(REPORT);
    try (PDDocument document = Loader.loadPDF(direct.asByteArray())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text).contains("Cut off: only the first 1000 of ", "or order an export");
      assertThat(text.split("2026-01-01", -1)).hasSizeGreaterThan(900);
    }
  }

  @Test
  void anOrderSentTwiceIsOneExport() {
    String key = UUID.randomUUID().toString();
    String body = "{\"kind\": \"OVERDUE_CSV\"}";
    for (int i = 0; i < 2; i++) {
      as("auditor")
          .header("Idempotency-Key", key)
          .contentType(ContentType.JSON)
          .body(body)
          .post(ADDRESS)
          .then()
          .statusCode(202);
    }
    as("auditor").get(ADDRESS).then().body("items", hasSize(1));
  }

  @Test
  void anAccountHasFewOpenOnesAndFewAtAll() {
    orderedByOne("auditor", "OVERDUE_CSV");
    orderedByOne("auditor", "OVERDUE_CSV");
    order("auditor", "{\"kind\": \"OVERDUE_CSV\"}")
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("30"));
    orderedByOne("administrator", "OVERDUE_CSV");
    while (exports.makeNext("node-a")) {
      // until none waits
    }
    orderedByOne("auditor", "OVERDUE_CSV");
    exports.makeNext("node-a");
    order("auditor", "{\"kind\": \"OVERDUE_CSV\"}").then().statusCode(409);
    String next = as("auditor").queryParam("limit", 2).get(ADDRESS).jsonPath().getString("next");
    as("auditor")
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get(ADDRESS)
        .then()
        .body("items", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\": \"METEORITES\"} | kind",
        "{} | kind",
        "{\"kind\": \"OVERDUE_CSV\", \"filter\": {}} | filter",
        "{\"kind\": \"OVERDUE_CSV\", \"parameters\": []} | parameters",
        "{\"kind\": \"OVERDUE_CSV\", \"parameters\": {\"check\": {}}} | parameters.check",
        "{\"kind\": \"OVERDUE_CSV\", \"parameters\": {\"check\": \"HEIGHT\"}} | parameters.check",
        "{\"kind\": \"OVERDUE_PDF\", \"parameters\": {\"color\": \"red\"}} | parameters.color",
        "{\"kind\": \"OVERDUE_PDF\", \"parameters\": {\"on\": \"2020-01-01\"}} | parameters.on"
      })
  void aFaultyOrderIsNamed(String body, String field) {
    order("auditor", body).then().statusCode(400).body("errors[0].field", equalTo(field));
  }

  private static String orderedByOne(String account, String kind) {
    return ordered(account, kind, "{\"prescriber\": \"%s\"}".formatted(ManyOverdue.PRESCRIBER));
  }

  private static String direct(String account) {
    byte[] bytes =
        as(account).accept("text/csv").get(REPORT).then().statusCode(200).extract().asByteArray();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<CSVRecord> rows(Response file) throws IOException {
    String text =
        new String(file.then().statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8);
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  private int number(String sql, String id) {
    return Integer.parseInt(stories.rows(sql.formatted(id)).getFirst());
  }
}
