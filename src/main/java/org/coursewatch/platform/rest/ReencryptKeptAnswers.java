package org.coursewatch.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/**
 * Seals answers kept for an {@code Idempotency-Key} anew. The look-up key of the body stays: the
 * body is not kept, and after thirty days the row is gone.
 */
@ApplicationScoped
class ReencryptKeptAnswers implements ReencryptedTable {

  private static final String COUNT =
      """
      select made_by, count(*) from idempotency,
        lateral (values (ring_key_of(body_key)), (ring_key_of(answer))) as made (made_by)
       where made_by is not null group by made_by
      """;

  /** A row's name here is account and key, with a line break between: neither holds one. */
  private static final String NEXT =
      """
      select account, idempotency_key, answer, created_at from idempotency
       where ring_key_of(answer) <> ?
         and (?::text is null or (account, idempotency_key) > (split_part(?, E'\\n', 1), split_part(?, E'\\n', 2)))
       order by account, idempotency_key limit ? for update
      """;

  private static final String UPDATE =
      "update idempotency set answer = ? where account = ? and idempotency_key = ?";

  private final DataSource database;
  private final KeyRing ring;
  private final ServiceCipher cipher;

  ReencryptKeptAnswers(DataSource database, KeyRing ring, ServiceCipher cipher) {
    this.database = database;
    this.ring = ring;
    this.cipher = cipher;
  }

  @Override
  public String name() {
    return "kept answers";
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<RingKeyId, Long> uses() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(COUNT);
        ResultSet rows = statement.executeQuery()) {
      Map<RingKeyId, Long> uses = new HashMap<>();
      while (rows.next()) {
        uses.put(RingKeyId.parse(rows.getString(1)).orElseThrow(), rows.getLong(2));
      }
      return uses;
    } catch (SQLException e) {
      throw new IllegalStateException("the table idempotency cannot be read", e);
    }
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch reencrypt(@Nullable String after, int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEXT);
        PreparedStatement update = connection.prepareStatement(UPDATE)) {
      select.setString(1, ring.primary(KeyKind.SEALING).toString());
      select.setString(2, after);
      select.setString(3, after);
      select.setString(4, after);
      select.setInt(5, most);
      Tally tally = new Tally();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          tally.add(cipher, rows, update);
        }
      }
      update.executeBatch();
      return tally.batch();
    } catch (SQLException e) {
      throw new IllegalStateException("the table idempotency cannot be changed", e);
    }
  }

  /** The rows of one batch. */
  private static final class Tally {
    private final List<String> failed = new ArrayList<>();
    private int resealed;
    private @Nullable String last;

    void add(ServiceCipher cipher, ResultSet row, PreparedStatement update) throws SQLException {
      String account = row.getString("account");
      String key = row.getString("idempotency_key");
      String purpose = KeptAnswer.purpose(account, key);
      last = account + "\n" + key;
      try {
        update.setBytes(1, cipher.seal(purpose, cipher.open(purpose, row.getBytes("answer"))));
        update.setString(2, account);
        update.setString(3, key);
        update.addBatch();
        resealed++;
      } catch (SealBroken e) {
        failed.add("an answer of " + row.getString("created_at"));
      }
    }

    Batch batch() {
      return new Batch(resealed, failed, last);
    }
  }
}
