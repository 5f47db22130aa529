package org.coursewatch.lab.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
import org.jspecify.annotations.Nullable;

/** Seals kept messages anew, after a key of the ring was rotated. */
@ApplicationScoped
class ReencryptKeptMessages implements ReencryptedTable {

  private static final String COUNT =
      """
      select key, count(*) as uses
        from kept_message, lateral (values (ring_key_of(body)), (ring_key_of(reason))) as made (key)
       where key is not null group by 1
      """;

  private static final String NEXT =
      """
      select kept_id, body, reason from kept_message
       where (ring_key_of(body) <> ? or ring_key_of(reason) <> ?)
         and (?::text is null or kept_id > ?::text::uuid)
       order by kept_id limit ? for update
      """;

  private static final String WRITE =
      "update kept_message set body = ?, reason = ? where kept_id = ?";

  private record Stored(UUID id, byte @Nullable [] body, byte @Nullable [] reason) {}

  private final Statements statements;
  private final KeptSeal seal;
  private final KeyRing ring;

  @Inject
  ReencryptKeptMessages(DataSource database, KeptSeal seal, KeyRing ring) {
    this.statements = new Statements(database);
    this.seal = seal;
    this.ring = ring;
  }

  @Override
  public String name() {
    return "kept messages";
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<RingKeyId, Long> uses() {
    Map<RingKeyId, Long> uses = new HashMap<>();
    statements.read(
        COUNT,
        row -> uses.put(RingKeyId.parse(row.getString("key")).orElseThrow(), row.getLong("uses")));
    return uses;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch reencrypt(@Nullable String after, int most) {
    String sealing = ring.primary(KeyKind.SEALING).toString();
    List<Stored> rows =
        statements.read(
            NEXT,
            row ->
                new Stored(
                    row.getObject("kept_id", UUID.class),
                    row.getBytes("body"),
                    row.getBytes("reason")),
            sealing,
            sealing,
            after,
            after,
            most);
    List<String> failed = new ArrayList<>();
    int resealed = 0;
    for (Stored row : rows) {
      try {
        resealed += statements.write(WRITE, body(row), reason(row), row.id());
      } catch (SealBroken e) {
        failed.add("kept message " + row.id());
      }
    }
    return new Batch(resealed, failed, rows.isEmpty() ? null : rows.getLast().id().toString());
  }

  private byte @Nullable [] body(Stored row) {
    byte[] body = row.body();
    return body == null ? null : seal.body(row.id(), seal.openBody(row.id(), body));
  }

  private byte @Nullable [] reason(Stored row) {
    byte[] reason = row.reason();
    return reason == null ? null : seal.reason(row.id(), seal.openReason(row.id(), reason));
  }
}
