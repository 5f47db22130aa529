package org.coursewatch.enrollment.store;

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
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealBroken;
import org.jspecify.annotations.Nullable;

/** Seals drafts anew, after a key of the ring was rotated. */
@ApplicationScoped
class ReencryptDrafts implements ReencryptedTable {

  private static final String COUNT =
      """
      select ring_key_of(content) as key, count(*) as uses from enrollment_draft
       where content is not null group by 1
      """;

  private static final String NEXT =
      """
      select draft_id, content from enrollment_draft
       where content is not null and ring_key_of(content) <> ?
         and (?::text is null or draft_id > ?::text::uuid)
       order by draft_id limit ? for update
      """;

  private static final String WRITE = "update enrollment_draft set content = ? where draft_id = ?";

  private record Stored(DraftId id, byte[] content) {}

  private final Statements statements;
  private final DraftSeal seal;
  private final KeyRing ring;

  @Inject
  ReencryptDrafts(DataSource database, DraftSeal seal, KeyRing ring) {
    this.statements = new Statements(database);
    this.seal = seal;
    this.ring = ring;
  }

  @Override
  public String name() {
    return "enrollments on their way";
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
                    new DraftId(row.getObject("draft_id", UUID.class)), row.getBytes("content")),
            sealing,
            after,
            after,
            most);
    List<String> failed = new ArrayList<>();
    int resealed = 0;
    for (Stored row : rows) {
      try {
        byte[] content = seal.seal(row.id(), seal.open(row.id(), row.content()));
        resealed += statements.write(WRITE, content, row.id().value());
      } catch (SealBroken e) {
        failed.add("enrollment " + row.id());
      }
    }
    return new Batch(resealed, failed, rows.isEmpty() ? null : rows.getLast().id().toString());
  }
}
