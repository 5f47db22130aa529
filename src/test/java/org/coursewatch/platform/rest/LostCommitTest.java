package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.platform.rest.ProblemTest.problem;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Objects;
import org.coursewatch.platform.CutLine;
import org.coursewatch.platform.CutLine.Loss;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.LineToDatabase;
import org.coursewatch.platform.LineToDatabase.OnCutLine;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection to the database breaks at the commit, as when a primary dies: nobody can know
 * whether it was done. Sent again under its key, it has happened once, whichever it was.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(value = LineToDatabase.class, restrictToAnnotatedClass = true)
@TestProfile(LostCommitTest.OnItsLine.class)
class LostCommitTest implements OnCutLine {

  /** An application of its own, on the line. */
  public static final class OnItsLine implements QuarkusTestProfile {}

  @Inject ProbeWork work;

  private @Nullable CutLine line;

  @Override
  public void take(CutLine given) {
    line = given;
  }

  @BeforeEach
  void begin() {
    work.begin();
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void whatNobodyKnowsHappensOnceWhenSentAgain(Loss loss) {
    CutLine cut = Objects.requireNonNull(line);
    // The driver names the statement after some uses, and each of its connections for itself.
    for (int warm = 0; warm < 20; warm++) {
      send("warm-" + warm).then().statusCode(201);
    }
    for (int round = 0; round < 5; round++) {
      int before = work.rows();
      cut.cutAtNextCommit(loss);
      problem(send("key-" + round), ProblemType.UNAVAILABLE)
          .header("Retry-After", "5")
          .body("detail", containsString("not known"))
          .body("remedy", containsString("Idempotency-Key"));
      assertThat(cut.isCut()).as("the line was cut").isTrue();
      assertThat(work.rows()).isEqualTo(loss == Loss.ANSWER ? before + 1 : before);
      Response again = send("key-" + round);
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(again.header(Idempotency.REPLAYED)).isEqualTo(loss == Loss.ANSWER ? "true" : null);
      assertThat(work.rows()).isEqualTo(before + 1);
    }
  }

  private static Response send(String key) {
    return given()
        .header("Account", "ana")
        .header(Idempotency.HEADER, key)
        .contentType("text/plain")
        .body("note")
        .post("/test/probe/deed/DONE");
  }
}
