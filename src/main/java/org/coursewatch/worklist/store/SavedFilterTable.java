package org.coursewatch.worklist.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.worklist.SavedFilter;
import org.coursewatch.worklist.SavedFilters;
import org.coursewatch.worklist.json.FilterText;
import org.jspecify.annotations.Nullable;

/** {@link SavedFilters} in PostgreSQL. */
@ApplicationScoped
class SavedFilterTable implements SavedFilters {

  private static final UUID FIRST = new UUID(0, 0);

  private static final String FIND =
      "select * from worklist_filter where account = :account and filter_id = :id";

  private static final String OF =
      """
      select * from worklist_filter where account = :account and filter_id > :after
       order by filter_id limit :most
      """;

  private static final String COUNT =
      "select count(*) as filters from worklist_filter where account = :account";

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('worklist_filter ' || :account, 0))";

  /** A name the account has under any key of the ring is taken. */
  private static final String SAVE =
      """
      insert into worklist_filter (filter_id, account, name_key, name, content, saved_at)
      select :id, :account, :nameKey::bytea, :name::bytea, :content::jsonb, :savedAt
       where not exists (select from worklist_filter o
              where o.account = :account and o.filter_id <> :id and o.name_key = any(:nameKeys::bytea[]))
      on conflict (filter_id) do update set
          name_key = excluded.name_key, name = excluded.name, content = excluded.content, saved_at = excluded.saved_at
       where worklist_filter.account = excluded.account
      """;

  private static final String REMOVE =
      "delete from worklist_filter where account = :account and filter_id = :id";

  private final DataSource database;
  private final FilterSeal seal;

  @Inject
  SavedFilterTable(DataSource database, FilterSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  @Override
  public Optional<SavedFilter> find(String account, UUID id) {
    return new NamedSql(FIND)
        .with("account", account).with("id", id).read(database, this::filter).stream().findFirst();
  }

  @Override
  public List<SavedFilter> of(String account, @Nullable UUID after, int most) {
    return new NamedSql(OF)
        .with("account", account)
        .with("after", after == null ? FIRST : after)
        .with("most", most)
        .read(database, this::filter);
  }

  @Override
  public int lock(String account) {
    new NamedSql(LOCK).with("account", account).read(database, row -> true);
    return new NamedSql(COUNT)
        .with("account", account)
        .read(database, row -> row.getInt("filters"))
        .getFirst();
  }

  @Override
  public boolean save(SavedFilter filter) {
    return new NamedSql(SAVE)
            .with("id", filter.id())
            .with("account", filter.account())
            .with("nameKey", seal.key(filter.account(), filter.name()))
            .with("nameKeys", seal.keys(filter.account(), filter.name()))
            .with("name", seal.seal(filter.name()))
            .with("content", FilterText.write(filter.filter()))
            .with("savedAt", filter.savedAt().atOffset(ZoneOffset.UTC))
            .write(database)
        == 1;
  }

  @Override
  public boolean remove(String account, UUID id) {
    return new NamedSql(REMOVE).with("account", account).with("id", id).write(database) == 1;
  }

  private SavedFilter filter(ResultSet row) throws SQLException {
    return new SavedFilter(
        row.getObject("filter_id", UUID.class),
        row.getString("account"),
        seal.open(row.getBytes("name")),
        FilterText.parse(row.getString("content")),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }
}
