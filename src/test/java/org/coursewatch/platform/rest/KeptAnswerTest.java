package org.coursewatch.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.privacy.SealBroken;
import org.junit.jupiter.api.Test;

/** What is kept of an answer tells nothing to who reads the table. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class KeptAnswerTest {

  private static final byte[] BODY = "{\"name\":\"Zenobia\"}".getBytes(StandardCharsets.UTF_8);
  private static final Answer ANSWER =
      new Answer(201, "text/plain", "Welcome, Zenobia", Map.of("ETag", "\"Zenobia\""));

  @Inject Idempotency idempotency;
  @Inject ServiceClock clock;
  @Inject @Owner DataSource database;

  private final String key = UUID.randomUUID().toString();

  @Test
  void theTableHoldsNeitherTheAnswerNorAHashThatCanBeTriedOut() throws Exception {
    assertThat(once(key)).isEqualTo(ANSWER);
    String row = row(key);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(BODY);
    assertThat(row)
        .contains(key)
        .doesNotContain("Zenobia")
        .doesNotContain(HexFormat.of().formatHex("Zenobia".getBytes(StandardCharsets.UTF_8)))
        .doesNotContain(HexFormat.of().formatHex(hash));
    assertThat(once(key)).isEqualTo(ANSWER.with(Idempotency.REPLAYED, "true"));
  }

  @Test
  void anAnswerPutIntoAnotherRowIsNotRepeated() throws Exception {
    String other = UUID.randomUUID().toString();
    once(key);
    once(other);
    execute(
        "update idempotency set answer = (select answer from idempotency where idempotency_key = '%s') where idempotency_key = '%s'"
            .formatted(key, other));
    assertThatThrownBy(() -> once(other))
        .isInstanceOf(SealBroken.class)
        .hasMessage("a value sealed for idempotency.answer does not open");
    execute("delete from idempotency where idempotency_key = '%s'".formatted(other));
  }

  @Test
  void aLongAnswerIsKeptShortAndRepeatedInFull() throws Exception {
    Answer answer = new Answer(200, "text/plain", "Welcome, Zenobia. ".repeat(500), Map.of());
    assertThat(once(key, answer)).isEqualTo(answer);
    assertThat(row(key)).hasSizeLessThan(2_000).doesNotContain("Zenobia");
    assertThat(once(key, ANSWER)).isEqualTo(answer.with(Idempotency.REPLAYED, "true"));
  }

  @Test
  void whatWasKeptBeforeAnswersWereCompressedIsRead() {
    String text =
        "{\"body\":\"Welcome, Zenobia\",\"contentType\":\"text/plain\",\"headers\":{\"ETag\":\"\\\"Zenobia\\\"\"}}";
    assertThat(KeptAnswer.read(201, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(ANSWER);
  }

  private Answer once(String which) {
    return once(which, ANSWER);
  }

  private Answer once(String which, Answer answer) {
    return idempotency.once(which, "ana", "POST /x", BODY, clock.now(), () -> answer);
  }

  private String row(String which) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select i::text from idempotency i where idempotency_key = '%s'"
                    .formatted(which))) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
