package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.json.JsonText;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers of others for JSON, with bounds to everything: where it goes, how long it takes, how
 * much is read. No redirect is followed. Whom to ask is the caller's to judge; nobody gets from one
 * server to another by what is asked of it.
 */
@ApplicationScoped
public class FhirFetch {

  private static final Logger LOG = Logger.getLogger(FhirFetch.class);
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int MOST_BYTES = 1_000_000;
  private static final int OK = 200;

  private final HttpClient client;
  private final Duration patience;

  @Inject
  public FhirFetch(@ConfigProperty(name = "coursewatch.ehr.patience") Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }

  /**
   * What {@code server} answers to a read or search.
   *
   * @param server base address, without a slash at its end
   * @param relative what is asked for below it, such as {@code Patient/1}
   * @param token sent as bearer token, null to send none
   * @return empty when that leads out of the server, or nothing came that is JSON with status 200
   */
  public Optional<JsonNode> get(String server, String relative, @Nullable String token) {
    return below(server, relative)
        .flatMap(
            address -> {
              HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
              return authorized(request, token).flatMap(this::send);
            });
  }

  /**
   * What {@code address} answers to a form.
   *
   * @param authorization the whole header, null to send none
   * @return empty when nothing came that is JSON with status 200
   */
  public Optional<JsonNode> post(URI address, String form, @Nullable String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return send(request);
  }

  /** The address of {@code relative} below {@code server}; empty when it would lie elsewhere. */
  static Optional<URI> below(String server, String relative) {
    if (relative.isEmpty() || relative.startsWith("/") || relative.contains("\\")) {
      return Optional.empty();
    }
    try {
      URI address = URI.create(server + "/" + relative.replace("|", "%7C"));
      boolean isBelow =
          address.toString().length() <= LONGEST_ADDRESS
              && address.getRawFragment() == null
              && Arrays.stream(address.getRawPath().split("/", -1))
                  .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
                  .noneMatch(each -> each.equals("..") || each.equals(".") || each.contains("/"));
      return isBelow ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<HttpRequest.Builder> authorized(
      HttpRequest.Builder request, @Nullable String token) {
    try {
      return Optional.of(
          token == null ? request : request.header("Authorization", "Bearer " + token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<JsonNode> send(HttpRequest.Builder builder) {
    HttpRequest request =
        builder
            .header("Accept", FhirAnswer.MEDIA_TYPE + ", application/json")
            .header("User-Agent", "Coursewatch")
            .timeout(patience)
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      LOG.infof("%s did not answer: %s", request.uri().getHost(), e.getClass().getSimpleName());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> read(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != OK) {
      LOG.infof("%s answered %d", answer.uri().getHost(), answer.statusCode());
      return Optional.empty();
    }
    try {
      return Optional.of(JsonText.read(answer.body()));
    } catch (ProblemException notJson) {
      return Optional.empty();
    }
  }
}
