package org.coursewatch.platform.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;

/** JSON text to trees and back. Strict: no key twice, nothing after the end. */
public final class JsonText {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** For what was read strictly before it was stored. */
  private static final ObjectReader STORED =
      MAPPER.reader().without(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private JsonText() {}

  /**
   * The tree of {@code body}.
   *
   * @throws org.coursewatch.platform.ProblemException when it is not one JSON value; names line and
   *     column
   */
  public static JsonNode read(byte[] body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      if (node == null || node.isMissingNode()) {
        throw malformed("the body is empty", "Send a JSON document.");
      }
      return node;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw malformed(
          "not well-formed JSON" + place, "Send one JSON document in UTF-8, each key once.");
    } catch (IOException e) {
      throw malformed("not readable as JSON", "Send one JSON document in UTF-8.");
    }
  }

  /** The tree of text this service wrote itself. */
  public static JsonNode parse(String text) {
    try {
      return STORED.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON is damaged", e);
    }
  }

  /** The compact text of {@code value}, a tree or a record of plain values. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value of our own could not be written", e);
    }
  }

  private static RuntimeException malformed(String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError("", reason, remedy))).asException();
  }
}
