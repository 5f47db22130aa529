package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/**
 * Seals addresses and secrets of notices anew after a rotation. Look-up keys of calendar links and
 * codes are not counted: nobody here knows what they were made of. Such a link ends when its key is
 * retired, and is made anew by whoever uses it.
 */
@ApplicationScoped
class ReencryptNotices implements ReencryptedTable {

  /** A sealed value: what tells its row, and what it is sealed for. */
  private record Sealed(String row, String purpose, byte[] value) {}

  private static final String ALL =
      """
      select 'a' || account as row, address as value from notice_preference where address is not null
      union all select 'w' || webhook_id, address from webhook
      union all select 's' || webhook_id, secret from webhook
      union all select 'p' || webhook_id, previous_secret from webhook where previous_secret is not null
      """;
  private static final String COUNT =
      "select ring_key_of(value) as made_by, count(*) as uses from (" + ALL + ") v group by 1";
  private static final String NEXT =
      "select row, value from ("
          + ALL
          + ") v where ring_key_of(value) <> ? and (?::text is null or row > ?::text)"
          + " order by row limit ?";

  private final Statements statements;
  private final ServiceCipher cipher;
  private final KeyRing ring;

  @Inject
  ReencryptNotices(DataSource database, ServiceCipher cipher, KeyRing ring) {
    this.statements = new Statements(database);
    this.cipher = cipher;
    this.ring = ring;
  }

  @Override
  public String name() {
    return "addresses and secrets of notices";
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<RingKeyId, Long> uses() {
    Map<RingKeyId, Long> uses = new HashMap<>();
    statements
        .read(COUNT, row -> Map.entry(row.getString("made_by"), row.getLong("uses")))
        .forEach(use -> uses.put(RingKeyId.parse(use.getKey()).orElseThrow(), use.getValue()));
    return uses;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch reencrypt(@Nullable String after, int most) {
    String primary = ring.primary(KeyKind.SEALING).toString();
    List<Sealed> found = statements.read(NEXT, ReencryptNotices::read, primary, after, after, most);
    List<String> failed = new ArrayList<>();
    int resealed = 0;
    for (Sealed each : found) {
      try {
        byte[] anew = cipher.seal(each.purpose(), cipher.open(each.purpose(), each.value()));
        // Only in the place of what was read: what is changed or erased meanwhile stays so.
        resealed += statements.write(update(each.row()), anew, key(each.row()), each.value());
      } catch (SealBroken e) {
        failed.add(each.row().startsWith("a") ? "an address" : "endpoint " + key(each.row()));
      }
    }
    return new Batch(resealed, failed, found.isEmpty() ? null : found.getLast().row());
  }

  private static Sealed read(ResultSet row) throws SQLException {
    String name = row.getString("row");
    String purpose =
        switch (name.charAt(0)) {
          case 'a' -> PreferenceTable.address(name.substring(1));
          case 'w' -> WebhookTable.address(UUID.fromString(name.substring(1)));
          default -> WebhookTable.secret(UUID.fromString(name.substring(1)));
        };
    return new Sealed(name, purpose, row.getBytes("value"));
  }

  private static String update(String row) {
    return switch (row.charAt(0)) {
      case 'a' -> "update notice_preference set address = ? where account = ? and address = ?";
      case 'w' -> "update webhook set address = ? where webhook_id = ? and address = ?";
      case 's' -> "update webhook set secret = ? where webhook_id = ? and secret = ?";
      default ->
          "update webhook set previous_secret = ? where webhook_id = ? and previous_secret = ?";
    };
  }

  private static Object key(String row) {
    String rest = row.substring(1);
    return row.charAt(0) == 'a' ? rest : UUID.fromString(rest);
  }
}
