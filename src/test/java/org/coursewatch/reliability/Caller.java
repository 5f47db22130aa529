package org.coursewatch.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.coursewatch.platform.TokenIssuer;

/**
 * Sends a request until its outcome is known, always under the same key, each time to another
 * service: as a client does that cannot know whether its last attempt came through.
 */
final class Caller {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 400;

  /** Of the service or on the way to it: sent again. 401 is a node that has no keys yet. */
  private static final List<Integer> PASSING = List.of(401, 408, 425, 429);

  /** The request did not come whole, for a clock that jumps ends its patience: nothing was done. */
  private static final String BROKE_OFF = "the body broke off";

  /** An answer; the status is {@link Call#UNKNOWN} when there is none. */
  record Got(int status, String body, int sent) {}

  private final List<URI> services;
  private final TokenIssuer issuer;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, Integer> troubles = new ConcurrentSkipListMap<>();
  private final AtomicLong turn = new AtomicLong();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /** A trial may change {@code services} while others send; the list has to stand that. */
  Caller(List<URI> services, TokenIssuer issuer) {
    this.services = services;
    this.issuer = issuer;
  }

  /**
   * What attempts ended with that settled nothing, and how often: a status, or a kind of failure.
   */
  Map<String, Integer> troubles() {
    return troubles;
  }

  /**
   * Answers with what settled it.
   *
   * @param key empty for a question
   * @param limit until when it is sent again, in nanoseconds of the system's timer
   */
  Got untilKnown(
      String account, String role, String path, String body, String key, AtomicLong limit)
      throws InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    for (int sent = 1; ; sent++) {
      Got got = once(account, role, path, body, key, sent);
      if (got.status() != Call.UNKNOWN) {
        return got;
      }
      if (System.nanoTime() > limit.get()) {
        return got;
      }
      Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause));
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }
  }

  private Got once(String account, String role, String path, String body, String key, int sent)
      throws InterruptedException {
    List<URI> all = List.copyOf(services);
    if (all.isEmpty()) {
      return new Got(Call.UNKNOWN, "", sent);
    }
    URI service = all.get((int) (turn.getAndIncrement() % all.size()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token(account, role))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      boolean isPassing =
          answer.statusCode() >= 500
              || PASSING.contains(answer.statusCode())
              || answer.body().contains(BROKE_OFF);
      if (isPassing) {
        troubles.merge(Integer.toString(answer.statusCode()), 1, Integer::sum);
      }
      return new Got(isPassing ? Call.UNKNOWN : answer.statusCode(), answer.body(), sent);
    } catch (IOException e) {
      troubles.merge(e.getClass().getSimpleName(), 1, Integer::sum);
      return new Got(Call.UNKNOWN, "", sent);
    }
  }

  private String token(String account, String role) {
    return tokens.computeIfAbsent(account, name -> issuer.token(name, role));
  }
}
