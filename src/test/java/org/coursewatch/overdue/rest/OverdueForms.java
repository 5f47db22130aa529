package org.coursewatch.overdue.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The report in each of its forms, read back by programs that are not ours. */
final class OverdueForms {

  static final String REPORT = "/api/reports/overdue";
  static final String SUMMARY = REPORT + "/summary";

  private OverdueForms() {}

  static Response get(String account, String address, String accept, String... parameters) {
    RequestSpecification request =
        given().auth().preemptive().basic(account, "demo").accept(accept);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get(address);
  }

  /** Every item of the JSON list, page after page. */
  static List<Map<String, Object>> items(String account, String... parameters) {
    List<Map<String, Object>> items = new ArrayList<>();
    String next = null;
    do {
      List<String> more = new ArrayList<>(List.of(parameters));
      more.addAll(List.of("limit", "200"));
      if (next != null) {
        more.addAll(List.of("cursor", next));
      }
      JsonPath page =
          get(account, REPORT, "application/json", more.toArray(String[]::new))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      items.addAll(page.getList("items"));
      next = page.getString("next");
    } while (next != null);
    return items;
  }

  static List<Map<String, String>> csv(String text) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (CSVRecord row :
        CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(text))) {
      rows.add(new LinkedHashMap<>(row.toMap()));
    }
    return rows;
  }

  static List<Map<String, String>> csv(String account, String address, String... parameters)
      throws IOException {
    Response answer = get(account, address, "text/csv", parameters);
    answer.then().statusCode(200);
    assertThat(answer.contentType()).startsWith("text/csv").containsIgnoringCase("charset=utf-8");
    return csv(new String(answer.asByteArray(), StandardCharsets.UTF_8));
  }

  /** The text of all pages, lines as they stand. */
  static String pdf(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  static Document page(Response answer) {
    assertThat(answer.contentType()).startsWith("text/html");
    return Jsoup.parse(answer.asString());
  }

  /** An item as the CSV file says it. */
  static List<String> row(Map<String, Object> item) {
    return List.of(
        text(item, "courseId"),
        text(item, "patientNumber"),
        text(item, "check"),
        text(item, "occasion"),
        text(item, "dueOn"),
        text(item, "overdueOn"),
        text(item, "daysOverdue"),
        text(item, "actor"),
        text(item, "risk"),
        text(item, "level"),
        text(item, "attempts"),
        text(item, "lostToFollowUp"),
        text(item, "prescriberId"),
        text(item, "citation"));
  }

  static List<String> csvRow(Map<String, String> row) {
    return row(new LinkedHashMap<>(row));
  }

  private static String text(Map<String, Object> item, String member) {
    Object value = item.get(member);
    return value == null ? "" : value.toString();
  }
}
