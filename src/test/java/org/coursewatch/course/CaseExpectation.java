package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.platform.json.JsonText;

/**
 * One of the dated cases beside the project: an evaluation document and what must hold of its
 * answer, however the question was put.
 *
 * @param name of the case
 * @param why it is one
 * @param document the question in its JSON form
 * @param expect the keys that must hold
 */
public record CaseExpectation(String name, String why, JsonNode document, JsonNode expect) {

  private static final Path CASES =
      Path.of("").toAbsolutePath().resolveSibling("shared").resolve("cases/us-ipledge.json");

  /** All cases of {@code ../shared/cases}. */
  public static List<CaseExpectation> all() {
    List<CaseExpectation> cases = new ArrayList<>();
    for (JsonNode each : JsonText.read(bytes())) {
      cases.add(
          new CaseExpectation(
              each.get("case").textValue(),
              each.get("why").textValue(),
              each.get("document"),
              each.get("expect")));
    }
    return cases;
  }

  /** Checks every key of {@code expect} against an answer in its JSON form. */
  public void verify(JsonNode answer) {
    assertThat(expect.isEmpty()).as("%s expects nothing", name).isFalse();
    expect.fieldNames().forEachRemaining(key -> verify(key, expect.get(key), answer));
  }

  private void verify(String key, JsonNode wanted, JsonNode answer) {
    switch (key) {
      case "rules", "state" -> assertEqual(key, answer.get(key), wanted);
      case "allowed" -> assertEqual(key, answer.at("/dispense/allowed"), wanted);
      case "window" -> verifyWindow(answer.get("window"), wanted);
      case "refusals" ->
          assertThat(refusalCodes(answer))
              .as(this::told)
              .containsExactlyInAnyOrderElementsOf(texts(wanted));
      case "refusalsInclude" ->
          assertThat(refusalCodes(answer)).as(this::told).containsAll(texts(wanted));
      case "clearsOn" ->
          wanted.properties().forEach(day -> verifyClearing(day.getKey(), day.getValue(), answer));
      case "warnings" ->
          assertThat(warningCodes(answer))
              .as(this::told)
              .containsExactlyInAnyOrderElementsOf(texts(wanted));
      default -> throw new AssertionError(name + " expects something unknown: " + key);
    }
  }

  private void verifyWindow(JsonNode window, JsonNode wanted) {
    if (wanted.isNull()) {
      assertThat(window.isNull()).as(this::told).isTrue();
      return;
    }
    assertEqual("window.firstDay", window.get("firstDay"), wanted.get("firstDay"));
    assertEqual("window.lastDay", window.get("lastDay"), wanted.get("lastDay"));
  }

  private void verifyClearing(String code, JsonNode day, JsonNode answer) {
    assertThat(refusalCodes(answer)).as(this::told).contains(code);
    for (JsonNode refusal : answer.at("/dispense/refusals")) {
      if (refusal.get("code").textValue().equals(code)) {
        assertEqual("clearsOn of " + code, refusal.get("clearsOn"), day);
      }
    }
  }

  private void assertEqual(String what, JsonNode found, JsonNode wanted) {
    assertThat(found).as("%s: %s", told(), what).isEqualTo(wanted);
  }

  private String told() {
    return name + " (" + why + ")";
  }

  private static List<String> refusalCodes(JsonNode answer) {
    return texts(answer.at("/dispense/refusals").findValues("code"));
  }

  /** Lab warnings are left aside: no case tells of labs. */
  private static List<String> warningCodes(JsonNode answer) {
    return texts(answer.at("/dispense/warnings").findValues("code")).stream()
        .filter(code -> !code.startsWith("LAB_"))
        .toList();
  }

  private static List<String> texts(Iterable<JsonNode> nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.textValue()));
    return texts;
  }

  private static byte[] bytes() {
    try {
      return Files.readAllBytes(CASES);
    } catch (IOException e) {
      throw new UncheckedIOException("the dated cases are not at " + CASES, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
