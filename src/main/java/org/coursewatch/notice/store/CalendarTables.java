package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.notice.CalendarDay;
import org.coursewatch.notice.CalendarDays;
import org.coursewatch.notice.CalendarLink;
import org.coursewatch.notice.CalendarLinks;
import org.coursewatch.privacy.ServiceCipher;

/** {@link CalendarLinks} and {@link CalendarDays} in PostgreSQL. */
@ApplicationScoped
class CalendarTables implements CalendarLinks, CalendarDays {

  private static final String TOKEN = "calendar.token";
  private static final String REPLACE =
      """
      insert into calendar_link (account, token_key, made_at) values (?, ?, ?)
      on conflict (account) do update set token_key = excluded.token_key, made_at = excluded.made_at
      """;

  /** No prescribers: a patient's own courses, which are all that the transaction sees. */
  private static final String DAYS =
      """
      with day as (
        select k.course_id, 'DUE' as kind, k.due_on as day from course_check k
         where k.due_on between ? and ? and k.open_from <= ? and (k.open_until is null or k.open_until > ?)
           and (k.prescriber_id = any (?) or ?)
        union
        select w.course_id, 'LAST_DAY', w.last_day from course_window w
         where w.last_day between ? and ? and w.last_day >= ? and w.first_day <= ? and w.used_on is null
           and not w.unresolved and (w.cut_on is null or w.cut_on > ?) and (w.prescriber_id = any (?) or ?))
      select d.course_id, p.patient_number, d.kind, d.day, c.version, coalesce(f.recorded_at, c.opened_at) as changed_at
        from day d
        join course c on c.course_id = d.course_id
        join patient p on p.patient_id = c.patient_id
        left join course_fact f on f.course_id = c.course_id and f.sequence = c.version
       order by d.day, d.course_id, d.kind limit ?
      """;

  private final Statements statements;
  private final ServiceCipher cipher;

  @Inject
  CalendarTables(DataSource database, ServiceCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  @Override
  public Optional<CalendarLink> find(String account) {
    return statements.first(
        "select * from calendar_link where account = ?",
        row ->
            new CalendarLink(row.getString("account"), Statements.presentInstant(row, "made_at")),
        account);
  }

  @Override
  public void replace(String account, String token, Instant now) {
    statements.write(REPLACE, account, cipher.lookupKey(TOKEN, token), now);
  }

  @Override
  public boolean revoke(String account) {
    return statements.write("delete from calendar_link where account = ?", account) > 0;
  }

  @Override
  public Optional<String> account(String token) {
    // One of at most two keys: the present one of the ring, or the one before a rotation.
    return cipher.lookupKeys(TOKEN, token).stream()
        .flatMap(
            key ->
                statements
                    .read(
                        "select account from calendar_link where token_key = ?",
                        row -> row.getString(1),
                        (Object) key)
                    .stream())
        .findFirst();
  }

  @Override
  public List<CalendarDay> between(
      Collection<UUID> prescribers, LocalDate today, LocalDate from, LocalDate to, int most) {
    UUID[] ids = prescribers.toArray(UUID[]::new);
    boolean isPatient = prescribers.isEmpty();
    return statements.read(
        DAYS,
        CalendarTables::day,
        from,
        to,
        today,
        today,
        ids,
        isPatient,
        from,
        to,
        today,
        today,
        today,
        ids,
        isPatient,
        most);
  }

  private static CalendarDay day(ResultSet row) throws SQLException {
    return new CalendarDay(
        row.getObject("course_id", UUID.class),
        row.getString("patient_number"),
        CalendarDay.Kind.valueOf(row.getString("kind")),
        row.getObject("day", LocalDate.class),
        row.getInt("version"),
        Statements.presentInstant(row, "changed_at"));
  }
}
