package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.form.Given;

/** The answers of a QuestionnaireResponse, in groups or not. */
final class AnswersElement {

  /** Nothing anybody measures has more digits, before or after the point. */
  private static final int MOST_DIGITS = 20;

  private AnswersElement() {}

  /** Every answer below {@code response}; an item without an answer says nothing. */
  static List<Given> read(JsonNode response) {
    List<Given> given = new ArrayList<>();
    addItems(response, given);
    return given;
  }

  private static void addItems(JsonNode parent, List<Given> given) {
    for (JsonNode item : parent.path("item")) {
      String name = item.path("linkId").asText("");
      for (JsonNode answer : item.path("answer")) {
        given.add(read(name, answer));
        addItems(answer, given);
      }
      addItems(item, given);
    }
  }

  private static Given read(String name, JsonNode answer) {
    if (answer.path("valueBoolean").isBoolean()) {
      return Given.yesOrNo(name, answer.path("valueBoolean").booleanValue());
    }
    if (answer.path("valueDate").isTextual()) {
      return day(name, answer.path("valueDate").textValue());
    }
    JsonNode coding = answer.path("valueCoding");
    if (coding.isObject()) {
      return Given.code(name, coding.path("system").asText(""), coding.path("code").asText(""));
    }
    JsonNode number = answer.path(answer.has("valueInteger") ? "valueInteger" : "valueDecimal");
    if (number.isNumber()) {
      return number(name, number.decimalValue());
    }
    JsonNode text = answer.path("valueString");
    return text.isTextual() ? Given.text(name, text.textValue()) : Given.unreadable(name);
  }

  private static Given day(String name, String text) {
    try {
      return Given.day(name, LocalDate.parse(text));
    } catch (DateTimeParseException notToTheDay) {
      return Given.unreadable(name);
    }
  }

  /** A number of a billion digits is written in ten characters. */
  private static Given number(String name, BigDecimal number) {
    boolean usable =
        Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    return usable ? Given.number(name, number) : Given.unreadable(name);
  }
}
