package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.coursewatch.people.PatientId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for. A parameter that is not known is left aside, and the answer says so; with
 * {@code Prefer: handling=strict} it is refused. Repeated parameters all have to fit, of values
 * with commas between them one.
 */
final class SearchRequest {

  private static final String COUNT = "_count";
  private static final String CURSOR = "_cursor";
  private static final int USUAL_COUNT = 50;
  private static final int GREATEST_COUNT = 200;

  /** How the answer is written is nobody's filter. */
  private static final Set<String> OF_FORM = Set.of("_format", "_pretty");

  private final Map<String, List<String>> used = new LinkedHashMap<>();
  private final Set<String> ignored = new TreeSet<>();

  private SearchRequest() {}

  /**
   * @param known the parameters of this search
   * @param prefer the header of that name, null when there is none
   */
  static SearchRequest of(
      MultivaluedMap<String, String> sent, Set<String> known, @Nullable String prefer) {
    SearchRequest request = new SearchRequest();
    new TreeMap<>(sent)
        .forEach(
            (name, values) -> {
              String plain =
                  name.endsWith(":Patient") ? name.substring(0, name.indexOf(':')) : name;
              if (known.contains(plain) || plain.equals(COUNT) || plain.equals(CURSOR)) {
                request.used.put(plain, List.copyOf(values));
              } else if (!OF_FORM.contains(plain)) {
                request.ignored.add(name);
              }
            });
    if (prefer != null && prefer.contains("handling=strict") && !request.ignored.isEmpty()) {
      throw Problem.malformed(
              request.ignored.stream()
                  .map(
                      name ->
                          new FieldError(
                              name, "is not known to this search", "GET /fhir/metadata lists all."))
                  .toList())
          .asException();
    }
    return request;
  }

  /**
   * The same, sent as a form.
   *
   * @param form names and values as browsers write them, in UTF-8
   */
  static SearchRequest ofForm(byte[] form, Set<String> known, @Nullable String prefer) {
    MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    for (String pair : new String(form, StandardCharsets.UTF_8).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        sent.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return of(sent, known, prefer);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed("", "the form has a broken % sign", "Write % as %25.");
    }
  }

  /** What is asked for, without the place of the page. */
  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>(used);
    parameters.remove(CURSOR);
    return parameters;
  }

  /** Names of what was left aside. */
  Set<String> ignored() {
    return ignored;
  }

  /** How many matches a page has at most. */
  int count() {
    try {
      int count = one(COUNT).map(Integer::parseInt).orElse(USUAL_COUNT);
      if (count > 0) {
        return Math.min(count, GREATEST_COUNT);
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    throw malformed(COUNT, "is not a whole number from 1 on", "Send one, or nothing.");
  }

  Optional<String> cursor() {
    return one(CURSOR);
  }

  /** The cursor of a list that is counted: how many matches stand before the page. */
  int place() {
    try {
      int place = cursor().map(Integer::parseInt).orElse(0);
      if (place >= 0) {
        return place;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    throw malformed(CURSOR, "is no place in this list", "Follow the link \"next\" unchanged.");
  }

  /** The only value of {@code name}. */
  Optional<String> one(String name) {
    List<String> values = used.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw malformed(name, "stands there more than once", "Send it once.");
    }
    return values.stream().findFirst().filter(value -> !value.isBlank());
  }

  /** Every {@code name} that stood there, all of which have to fit. */
  List<String> every(String name) {
    return used.getOrDefault(name, List.of());
  }

  /** Every value of {@code name}; one that has commas is several. */
  List<String> all(String name) {
    return used.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .filter(value -> !value.isBlank())
        .toList();
  }

  /**
   * Whose record is asked for, by {@code patient} or {@code subject}; empty when what stands there
   * is no id of ours, so that nothing fits.
   */
  Optional<PatientId> patient() {
    String named =
        one("patient")
            .or(() -> one("subject"))
            .orElseThrow(
                () ->
                    malformed(
                        "patient",
                        "is missing",
                        "Send the id of the patient: GET /fhir/Patient?identifier=… tells it."));
    if (named.contains("/") && !named.matches("(.*/)?Patient/[^/]*")) {
      return Optional.empty();
    }
    try {
      String id = named.substring(named.lastIndexOf('/') + 1);
      return Optional.of(new PatientId(UUID.fromString(id)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** Whether {@code coded}, a list of concepts or one, fits every {@code name}. */
  boolean fitsConcept(String name, JsonNode coded) {
    List<JsonNode> codings = coded.findValues("coding").stream().toList();
    return used.getOrDefault(name, List.of()).stream()
        .allMatch(
            value ->
                Arrays.stream(value.split(","))
                    .anyMatch(token -> codings.stream().anyMatch(list -> has(list, token))));
  }

  /** Whether {@code code}, which has no system, fits every {@code name}. */
  boolean fitsCode(String name, String code) {
    return used.getOrDefault(name, List.of()).stream()
        .allMatch(value -> Arrays.asList(value.split(",")).contains(code));
  }

  private static boolean has(JsonNode codings, String token) {
    int bar = token.indexOf('|');
    String code = token.substring(bar + 1);
    for (JsonNode each : codings) {
      boolean system = bar < 0 || each.path("system").asText().equals(token.substring(0, bar));
      if (system && (code.isEmpty() || each.path("code").asText().equals(code))) {
        return true;
      }
    }
    return false;
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
