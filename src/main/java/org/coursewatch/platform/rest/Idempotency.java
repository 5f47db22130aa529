package org.coursewatch.platform.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.coursewatch.people.Visibility.Entrance;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/**
 * Lets a write that is sent twice with one {@code Idempotency-Key} happen once, and answers it
 * alike both times.
 *
 * <p>The key is locked in the transaction of the work, before it, and written with the answer after
 * it: a second request with the key waits for the first, and after a crash there is both or
 * neither. A refusal of the rules or a contradiction (409) undoes the work; it is kept in a
 * transaction of its own as soon as nobody else has kept an answer meanwhile. No other failure is
 * kept, so that the request can be corrected and sent again.
 */
@ApplicationScoped
public class Idempotency {

  public static final String HEADER = "Idempotency-Key";
  public static final String REPLAYED = "Idempotency-Replayed";

  private static final int KEPT_FAILURE = 409;

  private final IdempotencyTable table;
  private final ServiceCipher cipher;

  Idempotency(IdempotencyTable table, ServiceCipher cipher) {
    this.table = table;
    this.cipher = cipher;
  }

  /**
   * Does {@code work} in a transaction, or repeats the answer that was given to the same key. Not
   * to be called inside a transaction.
   *
   * @param key as sent, null for none; then {@code work} is simply done
   * @param account who calls; the same key of another account is another key
   * @param request method and path, such as {@code POST /api/courses}
   * @param body as sent
   * @param work runs use cases, which join the transaction; answers with a status below 300 or
   *     throws
   * @throws ProblemException when the key is malformed or was used for another request, and every
   *     problem of {@code work} that is not kept
   */
  public Answer once(
      @Nullable String key,
      String account,
      String request,
      byte[] body,
      Instant now,
      Supplier<Answer> work) {
    return once(key, account, null, request, body, now, work);
  }

  /**
   * The same for work that is done by {@code by}, which the transaction is told together with the
   * key.
   */
  public Answer once(
      @Nullable String key,
      Entrance by,
      String request,
      byte[] body,
      Instant now,
      Supplier<Answer> work) {
    return once(key, by.account(), by, request, body, now, work);
  }

  private Answer once(
      @Nullable String key,
      String account,
      @Nullable Entrance by,
      String request,
      byte[] body,
      Instant now,
      Supplier<Answer> work) {
    if (key == null) {
      return inTransaction(() -> done(work));
    }
    IdempotentCall call = IdempotentCall.of(account, key, request, body, cipher);
    try {
      return keepFirst(call, by, now, () -> done(work));
    } catch (ProblemException refused) {
      if (refused.problem().type().status() != KEPT_FAILURE) {
        throw refused;
      }
      return keepFirst(call, by, now, () -> answer(refused.problem()));
    }
  }

  /**
   * Like {@link #once}, but no refusal is kept: for a key that the caller did not choose, so that
   * what was refused may be sent again, unchanged, when what stood in its way is gone.
   */
  public Answer onceDone(
      String key, String account, String request, byte[] body, Instant now, Supplier<Answer> work) {
    IdempotentCall call = IdempotentCall.of(account, key, request, body, cipher);
    return keepFirst(call, null, now, () -> done(work));
  }

  /** Removes what was kept before {@code instant} (not inside); their keys are free again. */
  public int forgetBefore(Instant instant) {
    return inTransaction(() -> table.deleteBefore(instant));
  }

  private Answer keepFirst(
      IdempotentCall call, @Nullable Entrance by, Instant now, Supplier<Answer> first) {
    return inTransaction(
        () -> {
          Optional<IdempotencyTable.Row> kept = table.claim(call, by);
          if (kept.isPresent()) {
            return replay(call, kept.get());
          }
          Answer answer = first.get();
          table.answer(call, answer, now);
          return answer;
        });
  }

  private static Answer replay(IdempotentCall call, IdempotencyTable.Row kept) {
    if (!call.isSameAs(kept.request(), kept.bodyKey())) {
      throw Problem.of(
              ProblemType.IDEMPOTENCY_KEY_REUSED,
              "The key was sent before with another body or to another address.",
              "Send the same request again, or this one with a new key.")
          .asException();
    }
    return kept.answer().with(REPLAYED, "true");
  }

  private static Answer done(Supplier<Answer> work) {
    Answer answer = work.get();
    if (answer.status() >= 300) {
      throw new IllegalStateException("work that fails throws its problem, so that it is undone");
    }
    return answer;
  }

  private static Answer answer(Problem problem) {
    String text = ProblemJson.text(problem);
    return new Answer(problem.type().status(), ProblemJson.MEDIA_TYPE, text, Map.of());
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.disallowingExisting().call(work);
  }
}
