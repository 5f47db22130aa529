package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.ChainBreak;
import org.coursewatch.overdue.DerivedCopies;
import org.coursewatch.overdue.DerivedCopy;
import org.coursewatch.overdue.DerivedCopy.AuthorizationLine;
import org.coursewatch.overdue.DerivedCopy.CheckLine;
import org.coursewatch.overdue.DerivedCopy.CourseLine;
import org.coursewatch.overdue.DerivedCopy.StateLine;
import org.coursewatch.overdue.DerivedCopy.WindowLine;

/** {@link DerivedCopies} in PostgreSQL. */
@ApplicationScoped
class DerivedCopyTable implements DerivedCopies {

  private static final String COURSE =
      "select running, upkeep_on, rules_mark, category_now, supply_end from course where course_id = ?";

  private static final String CHECKS =
      """
      select k.*, not exists (
               select from overdue_flag f
                where f.course_id = k.course_id and f.check_code = k.check_code
                  and f.occasion = k.occasion and f.overdue_from = k.overdue_from)
             and k.flag_on is distinct from
               case when k.overdue_from is not null then greatest(k.overdue_from, k.open_from) end
             as flag_missed
        from course_check k where k.course_id = ? order by open_from, check_code, occasion
      """;

  private static final String STATES =
      "select * from course_state where course_id = ? order by state_from";

  private static final String WINDOWS =
      "select * from course_window where course_id = ? order by first_day, opened_by desc";

  private static final String AUTHORIZATIONS =
      "select * from authorization_standing where course_id = ? order by issued_at desc, number";

  private static final String BREAKS =
      "select course_id, sequence, fault from course_chain_break order by 1, 2 limit ?";

  private final Statements statements;

  @Inject
  DerivedCopyTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public DerivedCopy read(CourseId id) {
    return new DerivedCopy(
        statements.read(COURSE, DerivedCopyTable::course, id.value()).getFirst(),
        statements.read(CHECKS, DerivedCopyTable::check, id.value()),
        statements.read(STATES, DerivedCopyTable::state, id.value()),
        statements.read(WINDOWS, DerivedCopyTable::window, id.value()),
        statements.read(AUTHORIZATIONS, DerivedCopyTable::authorization, id.value()));
  }

  @Override
  public List<ChainBreak> chainBreaks(int most) {
    return statements.read(
        BREAKS,
        row ->
            new ChainBreak(
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getInt("sequence"),
                row.getString("fault")),
        most);
  }

  private static CourseLine course(ResultSet row) throws SQLException {
    return new CourseLine(
        row.getBoolean("running"),
        row.getObject("upkeep_on", LocalDate.class),
        row.getString("rules_mark"),
        row.getString("category_now"),
        row.getObject("supply_end", LocalDate.class));
  }

  private static CheckLine check(ResultSet row) throws SQLException {
    return new CheckLine(
        row.getString("check_code"),
        row.getString("occasion"),
        day(row, "open_from"),
        row.getObject("open_until", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getObject("overdue_from", LocalDate.class),
        row.getString("prescriber_id"),
        row.getString("acting_party"),
        row.getString("citation"),
        row.getBoolean("flag_missed"));
  }

  private static StateLine state(ResultSet row) throws SQLException {
    return new StateLine(
        day(row, "state_from"),
        row.getObject("state_until", LocalDate.class),
        row.getString("state"),
        row.getString("prescriber_id"));
  }

  private static WindowLine window(ResultSet row) throws SQLException {
    return new WindowLine(
        day(row, "first_day"),
        day(row, "last_day"),
        row.getString("opened_by"),
        row.getBoolean("first_dose"),
        row.getObject("used_on", LocalDate.class),
        row.getObject("cut_on", LocalDate.class),
        row.getBoolean("unresolved"),
        row.getString("rules"),
        row.getString("risk_category"),
        row.getString("prescriber_id"));
  }

  private static AuthorizationLine authorization(ResultSet row) throws SQLException {
    OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
    return new AuthorizationLine(
        row.getString("number"),
        row.getString("pharmacy"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        day(row, "last_day"),
        row.getString("status"),
        settled == null ? null : settled.toInstant());
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDate.class));
  }
}
