package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a search: a page of what fits, with the link to the next one. */
final class SearchBundle {

  private static final int OK = 200;

  private final String base;
  private final String type;
  private final SearchRequest asked;
  private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();
  private @Nullable Integer total;
  private @Nullable String next;

  /**
   * @param type which kind of resource is searched for
   */
  SearchBundle(UriInfo address, String type, SearchRequest asked) {
    this.base = address.getBaseUri().resolve("/fhir/").toString();
    this.type = type;
    this.asked = asked;
  }

  /** Of how many matches this is a page. */
  SearchBundle total(int matches) {
    total = matches;
    return this;
  }

  /** Where the next page begins; null on the last one. */
  SearchBundle next(@Nullable String cursor) {
    next = cursor;
    return this;
  }

  SearchBundle match(ObjectNode resource) {
    add(resource, "match");
    return this;
  }

  /** What is not asked for itself and comes along. */
  SearchBundle include(ObjectNode resource) {
    add(resource, "include");
    return this;
  }

  Response answer() {
    ObjectNode bundle =
        JsonNodeFactory.instance
            .objectNode()
            .put("resourceType", "Bundle")
            .put("type", "searchset");
    if (total != null) {
      bundle.put("total", total);
    }
    ArrayNode links = bundle.putArray("link");
    links.addObject().put("relation", "self").put("url", link(asked.cursor().orElse(null)));
    if (next != null) {
      links.addObject().put("relation", "next").put("url", link(next));
    }
    for (String name : asked.ignored()) {
      ObjectNode outcome =
          OperationOutcome.warning(
              "This search does not know \"" + name + "\"; it was left aside.");
      UUID of = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
      ObjectNode entry = entries.addObject().put("fullUrl", "urn:uuid:" + of);
      entry.set("resource", outcome);
      entry.putObject("search").put("mode", "outcome");
    }
    if (!entries.isEmpty()) {
      bundle.set("entry", entries);
    }
    return FhirAnswer.of(OK, bundle);
  }

  private void add(ObjectNode resource, String mode) {
    String id = resource.path("resourceType").asText() + "/" + resource.path("id").asText();
    ObjectNode entry = entries.addObject().put("fullUrl", base + id);
    entry.set("resource", resource);
    entry.putObject("search").put("mode", mode);
  }

  private String link(@Nullable String cursor) {
    List<String> parts = new ArrayList<>();
    asked
        .parameters()
        .forEach((name, values) -> values.forEach(value -> parts.add(name + "=" + coded(value))));
    if (cursor != null) {
      parts.add("_cursor=" + coded(cursor));
    }
    return base + type + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
  }

  private static String coded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
