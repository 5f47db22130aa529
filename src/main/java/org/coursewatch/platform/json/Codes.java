package org.coursewatch.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** Codes of closed lists. */
final class Codes {

  private Codes() {}

  static <E extends Enum<E>> E one(JsonNode value, String path, Class<E> type, Faults faults) {
    E[] codes = type.getEnumConstants();
    String text = value.isTextual() ? value.textValue() : "";
    for (E code : codes) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    faults.add(path, "is not a known code", "Send one of " + Arrays.toString(codes) + ".");
    return codes[0];
  }
}
