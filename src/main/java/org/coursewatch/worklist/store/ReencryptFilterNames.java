package org.coursewatch.worklist.store;

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

/** Seals the names of filters anew, after a key of the ring was rotated. */
@ApplicationScoped
class ReencryptFilterNames implements ReencryptedTable {

  private static final String COUNT =
      """
      select key, count(*) as uses from (
        select ring_key_of(name) as key from worklist_filter
        union all select ring_key_of(name_key) from worklist_filter) k
       group by 1
      """;

  private static final String NEXT =
      """
      select filter_id, account, name from worklist_filter
       where (ring_key_of(name) <> :sealing or ring_key_of(name_key) <> :lookup)
         and (:after::text is null or filter_id > :after::text::uuid)
       order by filter_id limit :most for update
      """;

  private static final String WRITE =
      "update worklist_filter set name = :name, name_key = :nameKey where filter_id = :id";

  private record Stored(UUID id, String account, byte[] name) {}

  private final DataSource database;
  private final FilterSeal seal;
  private final KeyRing ring;

  @Inject
  ReencryptFilterNames(DataSource database, FilterSeal seal, KeyRing ring) {
    this.database = database;
    this.seal = seal;
    this.ring = ring;
  }

  @Override
  public String name() {
    return "names of saved filters";
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<RingKeyId, Long> uses() {
    Map<RingKeyId, Long> uses = new HashMap<>();
    new NamedSql(COUNT)
        .read(
            database,
            row ->
                uses.put(RingKeyId.parse(row.getString("key")).orElseThrow(), row.getLong("uses")));
    return uses;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch reencrypt(@Nullable String after, int most) {
    List<Stored> rows =
        new NamedSql(NEXT)
            .with("sealing", ring.primary(KeyKind.SEALING).toString())
            .with("lookup", ring.primary(KeyKind.LOOKUP).toString())
            .with("after", after)
            .with("most", most)
            .read(
                database,
                row ->
                    new Stored(
                        row.getObject("filter_id", UUID.class),
                        row.getString("account"),
                        row.getBytes("name")));
    List<String> failed = new ArrayList<>();
    int resealed = 0;
    for (Stored row : rows) {
      try {
        resealed += reseal(row);
      } catch (SealBroken e) {
        failed.add("filter " + row.id());
      }
    }
    return new Batch(resealed, failed, rows.isEmpty() ? null : rows.getLast().id().toString());
  }

  private int reseal(Stored row) {
    String plain = seal.open(row.name());
    return new NamedSql(WRITE)
        .with("id", row.id())
        .with("name", seal.seal(plain))
        .with("nameKey", seal.key(row.account(), plain))
        .write(database);
  }
}
