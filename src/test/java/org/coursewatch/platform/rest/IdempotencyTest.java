package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.platform.rest.ProblemTest.problem;
import static org.hamcrest.Matchers.contains;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.TestClock;
import org.coursewatch.platform.rest.ProbeWork.End;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A write that is sent twice happens once, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class IdempotencyTest {

  @Inject ProbeWork work;
  @Inject Idempotency idempotency;
  @Inject TestClock clock;

  @BeforeEach
  void begin() {
    work.begin();
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void theSecondTimeTheFirstAnswerIsRepeated() {
    Response first = send("key-1", "ana", End.DONE, "note");
    Response second = send("key-1", "ana", End.DONE, "note");
    for (Response answer : List.of(first, second)) {
      answer.then().statusCode(201).contentType("application/json");
      assertThat(answer.asString()).isEqualTo("\"note 1\"");
      assertThat(answer.header("ETag")).isEqualTo("\"1\"");
      assertThat(answer.header("Location")).endsWith("/x");
    }
    assertThat(first.header(Idempotency.REPLAYED)).isNull();
    assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
    assertThat(work.rows()).isEqualTo(1);
  }

  @Test
  void withoutAKeyEveryRequestCounts() {
    send(null, "ana", End.DONE, "note").then().statusCode(201);
    send(null, "ana", End.DONE, "note").then().statusCode(201);
    problem(send(null, "ana", End.REFUSED, "note"), ProblemType.REFUSED);
    assertThat(work.rows()).isEqualTo(2);
    assertThat(work.keys()).isZero();
  }

  @Test
  void aKeyBelongsToAnAccount() {
    send("key-1", "ana", End.DONE, "note").then().statusCode(201);
    send("key-1", "ben", End.DONE, "other").then().statusCode(201);
    assertThat(work.rows()).isEqualTo(2);
  }

  @Test
  void aKeyBelongsToOneRequest() {
    send("key-1", "ana", End.DONE, "note").then().statusCode(201);
    problem(send("key-1", "ana", End.DONE, "other"), ProblemType.IDEMPOTENCY_KEY_REUSED);
    problem(send("key-1", "ana", End.REFUSED, "note"), ProblemType.IDEMPOTENCY_KEY_REUSED);
    assertThat(work.rows()).isEqualTo(1);
    send("key-1", "ana", End.DONE, "note").then().statusCode(201);
  }

  @ParameterizedTest
  @EnumSource(
      value = End.class,
      names = {"DONE", "REFUSED", "REFUSED_ONCE"})
  void manyAtOnceGetOneAnswer(End end) throws Exception {
    List<Response> answers = AtOnce.get(32, () -> send("key-1", "ana", end, "note"));
    Set<String> different = new HashSet<>();
    answers.forEach(
        answer -> different.add(answer.statusCode() + answer.asString() + answer.header("ETag")));
    assertThat(different).hasSize(1);
    assertThat(answers.getFirst().statusCode()).isIn(201, 409);
    assertThat(work.rows()).isEqualTo(answers.getFirst().statusCode() == 201 ? 1 : 0);
    assertThat(work.keys()).isEqualTo(1);
    long firsts =
        answers.stream().filter(answer -> answer.header(Idempotency.REPLAYED) == null).count();
    assertThat(firsts).isEqualTo(1);
    if (end == End.DONE) {
      assertThat(work.begun()).isEqualTo(1);
    }
  }

  @Test
  void aRefusalIsKeptAndItsWorkUndone() {
    Response first = send("key-1", "ana", End.REFUSED_ONCE, "note");
    problem(first, ProblemType.REFUSED);
    Response second = send("key-1", "ana", End.REFUSED_ONCE, "note");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.contentType()).isEqualTo(ProblemJson.MEDIA_TYPE);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(work.begun()).isEqualTo(1);
    assertThat(work.rows()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = End.class,
      names = {"BUG", "LOST_CONNECTION", "MALFORMED", "STALE_VERSION"})
  void whatFailedOtherwiseLeavesNothingAndCanBeSentAgain(End end) {
    ProblemType type =
        switch (end) {
          case LOST_CONNECTION -> ProblemType.UNAVAILABLE;
          case MALFORMED -> ProblemType.MALFORMED;
          case STALE_VERSION -> ProblemType.STALE_VERSION;
          default -> ProblemType.INTERNAL;
        };
    problem(send("key-1", "ana", end, "note"), type);
    assertThat(work.rows()).isZero();
    assertThat(work.keys()).isZero();
    send("key-1", "ana", End.DONE, "note").then().statusCode(201);
    assertThat(work.begun()).isEqualTo(2);
    assertThat(work.rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ä", "a\tb"})
  void aKeyIsVisibleAscii(String key) {
    problem(send(key, "ana", End.DONE, "note"), ProblemType.MALFORMED)
        .body("errors.field", contains("Idempotency-Key"));
    assertThat(work.begun()).isZero();
  }

  @Test
  void thereIsOneKey() {
    problem(
            given()
                .header("Account", "ana")
                .header(Idempotency.HEADER, "key-1", "key-2")
                .post("/test/probe/deed/DONE"),
            ProblemType.MALFORMED)
        .body("errors.reason", contains("stands there more than once"));
  }

  @Test
  void aKeyHasAtMostTwoHundredCharacters() {
    send("~".repeat(200), "ana", End.DONE, "note").then().statusCode(201);
    problem(send("~".repeat(201), "ana", End.DONE, "note"), ProblemType.MALFORMED);
  }

  @Test
  void oldKeysAreForgotten() {
    Instant then = Instant.parse("2026-10-01T12:00:00Z");
    clock.set(then);
    send("key-1", "ana", End.DONE, "note").then().statusCode(201);
    assertThat(idempotency.forgetBefore(then)).isZero();
    assertThat(idempotency.forgetBefore(then.plus(Duration.ofDays(30)))).isEqualTo(1);
    send("key-1", "ana", End.DONE, "other").then().statusCode(201);
  }

  @Test
  void needsTheOuterTransaction() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            idempotency.once(
                                "k",
                                "ana",
                                "POST /x",
                                new byte[0],
                                clock.now(),
                                Answer::noContent)))
        .isInstanceOf(RuntimeException.class);
    assertThat(work.keys()).isZero();
  }

  @Test
  void anAnswerWithoutABodyIsKeptToo() {
    byte[] body = {};
    Answer first = idempotency.once("k", "ana", "POST /x", body, clock.now(), Answer::noContent);
    Answer second =
        idempotency.once(
            "k",
            "ana",
            "POST /x",
            body,
            clock.now(),
            () -> {
              throw new AssertionError("done twice");
            });
    assertThat(first).isEqualTo(Answer.noContent());
    assertThat(second).isEqualTo(Answer.noContent().with(Idempotency.REPLAYED, "true"));
  }

  private static Response send(@Nullable String key, String account, End end, String body) {
    RequestSpecification request =
        given().header("Account", account).contentType("text/plain").body(body);
    return (key == null ? request : request.header(Idempotency.HEADER, key))
        .post("/test/probe/deed/" + end);
  }
}
