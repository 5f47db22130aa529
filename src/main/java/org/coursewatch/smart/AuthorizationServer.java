package org.coursewatch.smart;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coursewatch.ehr.Ehr.App;
import org.coursewatch.ehr.app.KnownEhrs;
import org.coursewatch.fhir.FhirFetch;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * What the FHIR server of a record system says of where one signs in there.
 *
 * @param authorizationEndpoint may carry a query of its own
 * @param tokenEndpoint over TLS, or on this machine
 */
record AuthorizationServer(String authorizationEndpoint, String tokenEndpoint) {

  private static final String CONFIGURATION = ".well-known/smart-configuration";

  /**
   * What came for a code.
   *
   * @param accessToken for the FHIR server
   * @param patient the id of the patient there, null when none was named
   * @param meant the id of the patient a card or task of ours was about, if one led here; else null
   */
  record Granted(String accessToken, @Nullable String patient, @Nullable String meant) {

    /** Whether somebody else's chart is open by now than when the card was shown. */
    boolean isAboutAnother() {
      return meant != null && !meant.equals(patient);
    }

    /** Without the token, wherever it is printed. */
    @Override
    public String toString() {
      return "Granted";
    }
  }

  /** The one that {@code server} names; empty when it names none that is safe and knows S256. */
  static Optional<AuthorizationServer> of(String server, FhirFetch fetch) {
    return fetch.get(server, CONFIGURATION, null).flatMap(AuthorizationServer::of);
  }

  static Optional<AuthorizationServer> of(JsonNode told) {
    String authorize = told.path("authorization_endpoint").asText();
    String token = told.path("token_endpoint").asText();
    JsonNode methods = told.path("code_challenge_methods_supported");
    boolean knowsS256 = methods.isMissingNode();
    for (JsonNode each : methods) {
      knowsS256 |= each.asText().equals("S256");
    }
    boolean isSafe = KnownEhrs.isSafe(authorize.split("\\?", 2)[0]) && KnownEhrs.isSafe(token);
    return isSafe && knowsS256
        ? Optional.of(new AuthorizationServer(authorize, token))
        : Optional.empty();
  }

  /**
   * Where the browser goes to ask for {@code launch}.
   *
   * @param handle the record system's own name of the launch, null when the person chooses the
   *     patient there
   * @param back where the record system sends the browser
   */
  URI address(Launch launch, App app, @Nullable String handle, String back) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", app.clientId());
    query.put("redirect_uri", back);
    query.put("scope", (handle == null ? "launch/patient " : "launch ") + app.scopes());
    query.put("state", launch.state());
    query.put("aud", launch.server());
    query.put("code_challenge", launch.challenge());
    query.put("code_challenge_method", "S256");
    if (handle != null) {
      query.put("launch", handle);
    }
    String join = authorizationEndpoint.contains("?") ? "&" : "?";
    return URI.create(authorizationEndpoint + join + form(query));
  }

  /** What {@code code} is exchanged for; empty when it is not. */
  static Optional<Granted> exchange(
      String code, Launch launch, App app, String back, FhirFetch fetch) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", back);
    form.put("code_verifier", launch.verifier());
    String authorization = null;
    if (app.secret() == null) {
      form.put("client_id", app.clientId());
    } else {
      String both = encoded(app.clientId()) + ":" + encoded(app.secret());
      authorization =
          "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
    }
    return fetch
        .post(URI.create(launch.tokenEndpoint()), form(form), authorization)
        .flatMap(AuthorizationServer::granted);
  }

  private static Optional<Granted> granted(JsonNode answer) {
    String token = answer.path("access_token").asText();
    boolean isBearer = answer.path("token_type").asText().equalsIgnoreCase("bearer");
    String patient = answer.path("patient").asText();
    return token.isEmpty() || !isBearer
        ? Optional.empty()
        : Optional.of(
            new Granted(
                token, patient.isEmpty() ? null : patient, meant(answer.path("appContext"))));
  }

  /** What our cards and tasks give along comes back as it was given: a text of JSON. */
  private static @Nullable String meant(JsonNode appContext) {
    try {
      JsonNode context = JsonText.read(appContext.asText("null").getBytes(StandardCharsets.UTF_8));
      String patient = context.path("providerSystemPatientId").asText();
      return patient.isEmpty() ? null : patient;
    } catch (ProblemException notOurs) {
      return null;
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
