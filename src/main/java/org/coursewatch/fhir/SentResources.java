package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resources a body holds: itself, or those of a Bundle, of Parameters, or contained in another
 * one. References among them are followed; nothing is fetched.
 */
final class SentResources {

  private static final int DEEPEST = 4;

  private record Sent(String fullUrl, JsonNode resource) {}

  private final List<Sent> sent = new ArrayList<>();

  SentResources(JsonNode body) {
    add("", body, 0);
  }

  /** All of {@code type}, in the order of the body. */
  List<JsonNode> all(String type) {
    return sent.stream()
        .map(Sent::resource)
        .filter(each -> each.path("resourceType").asText().equals(type))
        .toList();
  }

  /** The resource of {@code type} that {@code reference} means; null when it was not sent. */
  @Nullable JsonNode find(String type, JsonNode reference) {
    String target = reference.path("reference").asText("");
    if (target.isEmpty()) {
      return null;
    }
    for (Sent each : sent) {
      boolean isOfType = each.resource.path("resourceType").asText().equals(type);
      if (isOfType && isMeant(each, type, target)) {
        return each.resource;
      }
    }
    return null;
  }

  private static boolean isMeant(Sent sent, String type, String target) {
    String id = sent.resource.path("id").asText("");
    if (!id.isEmpty() && (target.equals("#" + id) || target.equals(type + "/" + id))) {
      return true;
    }
    return !sent.fullUrl.isEmpty()
        && (target.equals(sent.fullUrl) || sent.fullUrl.endsWith("/" + target));
  }

  private void add(String fullUrl, JsonNode resource, int depth) {
    if (!resource.isObject() || depth > DEEPEST) {
      return;
    }
    sent.add(new Sent(fullUrl, resource));
    for (JsonNode each : resource.path("contained")) {
      add("", each, depth + 1);
    }
    for (JsonNode each : resource.path("parameter")) {
      add("", each.path("resource"), depth + 1);
    }
    for (JsonNode each : resource.path("entry")) {
      add(each.path("fullUrl").asText(""), each.path("resource"), depth + 1);
    }
  }
}
