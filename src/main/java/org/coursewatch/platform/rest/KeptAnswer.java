package org.coursewatch.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.coursewatch.platform.json.JsonText;

/** The text under the seal of an answer that is kept: everything of it but the status. */
record KeptAnswer(String contentType, String body, Map<String, String> headers) {

  /** What the answer to this key is sealed for; in another row it does not open. */
  static String purpose(String account, String key) {
    // No key holds a line break, so that no two rows have one purpose.
    return "idempotency.answer\n" + account + "\n" + key;
  }

  static String write(Answer answer) {
    return JsonText.write(
        new KeptAnswer(answer.contentType(), answer.body(), new TreeMap<>(answer.headers())));
  }

  static Answer read(int status, String text) {
    JsonNode kept = JsonText.parse(text);
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : kept.path("headers").properties()) {
      headers.put(header.getKey(), header.getValue().textValue());
    }
    return new Answer(
        status, kept.path("contentType").textValue(), kept.path("body").textValue(), headers);
  }
}
