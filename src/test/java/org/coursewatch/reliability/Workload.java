package org.coursewatch.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.coursewatch.platform.TokenIssuer;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.reliability.Call.Kind;
import org.coursewatch.reliability.Call.Told;
import org.coursewatch.reliability.Caller.Got;

/**
 * Pharmacies and practices at work over HTTP, many at once and often about the same patient: they
 * record lab results, ask, authorize, hand over and give back. Every write is sent under a key
 * until its outcome is known; now and then once more after that.
 */
public final class Workload {

  private static final String LINES = "[{\"ndc\": \"0591-2434-15\", \"quantity\": 30}]";
  private static final int FACTS_OF_HUNDRED = 30;
  private static final int QUESTIONS_OF_HUNDRED = 20;

  /** Most numbers are given back, so that there is work for long: a hand-over uses a window up. */
  private static final int HAND_OVERS_OF_HUNDRED = 12;

  private static final int LEFT_LIVE_OF_HUNDRED = 10;
  private static final int SENT_AGAIN_OF_HUNDRED = 10;

  /** No two workloads of a process write the same value. */
  private static final AtomicInteger MARKS = new AtomicInteger();

  private final Cast cast;
  private final Caller caller;
  private final int hands;
  private final long seed;
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final AtomicLong limit = new AtomicLong(Long.MAX_VALUE);
  private final List<Thread> threads = new ArrayList<>();

  /**
   * @param services where to send to, in turn; may change while the workload runs, so give a list
   *     that stands it
   * @param hands how many work at once
   */
  public Workload(Cast cast, List<URI> services, TokenIssuer issuer, int hands, long seed) {
    this.cast = cast;
    this.caller = new Caller(services, issuer);
    this.hands = hands;
    this.seed = seed;
  }

  public Workload start() {
    for (int hand = 0; hand < hands; hand++) {
      Random random = new Random(seed + hand);
      threads.add(Thread.ofVirtual().name("hand-" + hand).start(() -> work(random)));
    }
    return this;
  }

  /** How many writes have been acknowledged by now. */
  public long acknowledged() {
    return calls.stream().filter(call -> call.kind().isWrite() && call.isDone()).count();
  }

  /**
   * What attempts ended with that settled nothing, and how often: a status, or a kind of failure.
   */
  public Map<String, Integer> troubles() {
    return caller.troubles();
  }

  /**
   * Lets everybody finish what they are at, for {@code longest} at most; what is not known then
   * stays unknown.
   */
  public History stop(Duration longest) throws InterruptedException {
    limit.set(System.nanoTime() + longest.toNanos());
    isOver.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    return new History(List.copyOf(calls));
  }

  private void work(Random random) {
    try {
      while (!isOver.get()) {
        Cast.Case treated = cast.cases().get(random.nextInt(cast.cases().size()));
        int what = random.nextInt(100);
        if (what < FACTS_OF_HUNDRED) {
          record(treated, random);
        } else if (what < FACTS_OF_HUNDRED + QUESTIONS_OF_HUNDRED) {
          ask(treated, anyPharmacist(random), random);
        } else {
          dispense(treated, anyPharmacist(random), random);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String anyPharmacist(Random random) {
    return cast.pharmacists().get(random.nextInt(cast.pharmacists().size()));
  }

  private void record(Cast.Case treated, Random random) throws InterruptedException {
    // The value says which call it was; no cholesterol below 200 mg/dL proposes a hold.
    String mark = String.format(Locale.ROOT, "100.%06d", MARKS.incrementAndGet());
    String body =
        "{\"type\": \"labResulted\", \"on\": \"%s\", \"loinc\": \"2093-3\", \"value\": %s, \"unit\": \"mg/dL\"}"
            .formatted(yesterday(), mark);
    String path = "/api/courses/" + treated.course() + "/facts";
    send(Kind.FACT, treated, treated.designee(), path, body, mark, random);
  }

  private void ask(Cast.Case treated, String pharmacist, Random random)
      throws InterruptedException {
    send(Kind.ASK, treated, pharmacist, "/api/eligibility", document(treated), "", random);
  }

  private void dispense(Cast.Case treated, String pharmacist, Random random)
      throws InterruptedException {
    Call issued =
        send(
            Kind.AUTHORIZE,
            treated,
            pharmacist,
            "/api/authorizations",
            document(treated),
            "",
            random);
    if (!issued.isDone()) {
      return;
    }
    String number = issued.told().number();
    int what = random.nextInt(100);
    if (what < HAND_OVERS_OF_HUNDRED) {
      step(Kind.HAND_OVER, treated, pharmacist, number, random);
      // What must not be had again is asked for at once.
      step(Kind.HAND_OVER, treated, pharmacist, number, random);
      String other = anyPharmacist(random);
      ask(treated, other, random);
      send(Kind.AUTHORIZE, treated, other, "/api/authorizations", document(treated), "", random);
    } else if (what >= HAND_OVERS_OF_HUNDRED + LEFT_LIVE_OF_HUNDRED) {
      step(Kind.REVERSE, treated, pharmacist, number, random);
    }
  }

  private void step(Kind kind, Cast.Case treated, String pharmacist, String number, Random random)
      throws InterruptedException {
    boolean isHandOver = kind == Kind.HAND_OVER;
    String path = "/api/authorizations/" + number + (isHandOver ? "/dispensing" : "/reversal");
    String body = isHandOver ? "{\"daysSupply\": 30}" : "{\"reason\": \"not picked up\"}";
    send(kind, treated, pharmacist, path, body, number, random);
  }

  private Call send(
      Kind kind,
      Cast.Case treated,
      String account,
      String path,
      String body,
      String about,
      Random random)
      throws InterruptedException {
    String role = kind == Kind.FACT ? "designee" : "pharmacist";
    String key = kind.isWrite() ? UUID.randomUUID().toString() : "";
    long askedAt = System.nanoTime();
    Got got = caller.untilKnown(account, role, path, body, key, limit);
    long knownAt = System.nanoTime();
    String repeated = "";
    if (kind.isWrite()
        && got.status() != Call.UNKNOWN
        && random.nextInt(100) < SENT_AGAIN_OF_HUNDRED) {
      repeated = difference(got, caller.untilKnown(account, role, path, body, key, limit));
    }
    Call call =
        new Call(
            kind,
            account,
            treated.course(),
            key,
            about,
            askedAt,
            knownAt,
            got.sent(),
            got.status(),
            told(got),
            repeated);
    calls.add(call);
    return call;
  }

  private static String difference(Got first, Got second) {
    boolean isSuccess = first.status() < 300;
    boolean isAlike =
        second.status() == Call.UNKNOWN
            || (second.status() == first.status()
                && (!isSuccess || second.body().equals(first.body())));
    return isAlike ? "" : "first " + first + ", then " + second;
  }

  private static Told told(Got got) {
    if (got.status() < 200 || got.status() >= 300) {
      return Told.NOTHING;
    }
    JsonNode json = JsonText.parse(got.body());
    return new Told(
        json.path("number").asText("").replace("-", ""),
        json.path("version").asInt(0),
        json.path("allowed").asBoolean(false));
  }

  private static String document(Cast.Case treated) {
    return "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\", \"request\": {\"daysSupply\": 30, \"lines\": %s}}"
        .formatted(treated.patientNumber(), treated.birthDate(), LINES);
  }

  /** A day that is over everywhere. */
  private static LocalDate yesterday() {
    long day = System.currentTimeMillis() / Duration.ofDays(1).toMillis();
    return LocalDate.ofEpochDay(day - 1);
  }
}
