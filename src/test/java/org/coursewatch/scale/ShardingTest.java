package org.coursewatch.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.Test;

/**
 * The schema as it is in the database beside what docs/scaling.md says of spreading it over
 * servers: where each table lies, and every key, foreign key and trigger that stands in the way.
 * Neither says more than the other.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ShardingTest {

  private static final String COURSE = "course";
  private static final String COPIED = "everywhere";
  private static final String ONE = "one";

  @Inject Rows rows;

  private final Map<String, String> places = ScalingTables.places();

  @Test
  void everyTableLiesSomewhere() {
    // The first is Flyway's own; the other is made by tests of repeated requests.
    SortedSet<String> tables =
        set(
            """
            select relname from pg_class
             where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
               and relname not in ('flyway_schema_history', 'idempotency_probe')
            """);
    assertThat(places.keySet()).containsExactlyInAnyOrderElementsOf(tables);
  }

  @Test
  void everyTableHasTheColumnItIsSpreadBy() {
    Map<String, String> lacking = new TreeMap<>();
    places.forEach(
        (table, place) -> {
          String column = columnOf(place);
          boolean has =
              rows.number(
                      "select count(*) from pg_attribute where attrelid = '%s'::regclass and attname = '%s' and attnotnull"
                          .formatted(table, column))
                  == 1;
          if (!column.isEmpty() && !has) {
            lacking.put(table, column);
          }
        });
    assertThat(lacking).isEmpty();
  }

  @Test
  void uniqueKeysThatDoNotBeginOnOneServerAreListed() {
    SortedSet<String> found = new TreeSet<>();
    for (List<String> key : rows.read(UNIQUE)) {
      String column = columnOf(Objects.requireNonNull(places.get(key.get(0)), key.get(0)));
      if (!column.isEmpty() && !List.of(key.get(2).split(",")).contains(column)) {
        found.add(key.get(1));
      }
    }
    assertThat(ScalingTables.named("Keys that have to change")).isEqualTo(found);
  }

  @Test
  void foreignKeysThatReachToAnotherServerAreListed() {
    SortedSet<String> found = new TreeSet<>();
    for (List<String> key : rows.read(FOREIGN)) {
      String from = Objects.requireNonNull(places.get(key.get(0)), key.get(0));
      String to = Objects.requireNonNull(places.get(key.get(1)), key.get(1));
      boolean together =
          to.equals(COPIED)
              || (from.equals(ONE) && to.equals(ONE))
              || (from.equals(to)
                  && pairs(key.get(3)).contains(columnOf(from) + "=" + columnOf(to)));
      if (!together) {
        found.add(key.get(2));
      }
    }
    assertThat(ScalingTables.named("Foreign keys that have to go")).isEqualTo(found);
  }

  @Test
  void triggersOnSpreadTablesAreListed() {
    SortedSet<String> found = new TreeSet<>();
    for (List<String> trigger : rows.read(TRIGGERS)) {
      if (!columnOf(Objects.requireNonNull(places.get(trigger.get(0)), trigger.get(0))).isEmpty()) {
        found.add(trigger.get(1));
      }
    }
    assertThat(ScalingTables.named("Triggers")).isEqualTo(found);
  }

  /** The column a table is spread by; empty where it is not. */
  private static String columnOf(String place) {
    return switch (place) {
      case COURSE -> "course_id";
      case COPIED, ONE -> "";
      default -> place;
    };
  }

  private static List<String> pairs(String text) {
    return List.of(text.split(","));
  }

  private SortedSet<String> set(String sql) {
    SortedSet<String> found = new TreeSet<>();
    rows.read(sql).forEach(row -> found.add(row.getFirst()));
    return found;
  }

  private static final String UNIQUE =
      """
      select t.relname, i.relname, (
               select coalesce(string_agg(a.attname, ','), '')
                 from pg_attribute a where a.attrelid = t.oid and a.attnum = any (x.indkey::smallint[]))
        from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       where x.indisunique and t.relnamespace = 'public'::regnamespace and t.relname <> 'flyway_schema_history'
      """;

  private static final String FOREIGN =
      """
      select f.relname, t.relname, k.conname, (
               select string_agg(a.attname || '=' || b.attname, ',')
                 from unnest(k.conkey, k.confkey) as p (here, there)
                 join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.here
                 join pg_attribute b on b.attrelid = k.confrelid and b.attnum = p.there)
        from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
       where k.contype = 'f' and f.relnamespace = 'public'::regnamespace
      """;

  /** Those that only refuse, whatever the row, do not matter: they ask for nothing elsewhere. */
  private static final String TRIGGERS =
      """
      select distinct t.relname, p.proname
        from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_proc p on p.oid = g.tgfoid
       where not g.tgisinternal and t.relnamespace = 'public'::regnamespace
         and p.prosrc ~* '\\m(select|insert|update|delete|perform)\\M'
         and p.prosrc !~* '^\\s*begin\\s+raise exception'
      """;
}
