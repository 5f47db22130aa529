package org.coursewatch.notice.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.coursewatch.notice.Audience;
import org.coursewatch.notice.NoticePlanning;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.QuietHours;
import org.coursewatch.notice.Stages;
import org.jspecify.annotations.Nullable;

/**
 * {@link NoticePlanning} in PostgreSQL: one statement for each reason and kind of recipient,
 * however many they are. The unique index lets a notice exist once; rows are added in one order, so
 * that two nodes wait for each other and never for ever.
 */
@ApplicationScoped
class PlanningTable implements NoticePlanning {

  private static final String IN_APP =
      """
      insert into notice (account, channel, reason, course_id, check_code, occasion, record, stage_on, about_on,
        notice_day, planned_at, sent_at)
      select distinct a.account, 'IN_APP', ?::text, c.course_id, c.check_code, c.occasion, c.record, c.stage_on,
          c.about_on, (select today from given), (select now from given), (select now from given)
        from cause c join account a on %s
       where a.closed_at is null
       order by 1, 8, 4, 5, 6, 7
      on conflict do nothing
      """;
  private static final String WALLS =
      """
      select distinct zone, quiet_from, quiet_until from notice_preference
       where verified_at is not null and 'MAIL' = any (channels)
      """;
  private static final String CLOCKS =
      """
      unnest(?::text[], ?::text[], ?::text[], ?::text[]) as q (zone, quiet_from, quiet_until, due_at)
        on q.zone = p.zone and q.quiet_from::time is not distinct from p.quiet_from
          and q.quiet_until::time is not distinct from p.quiet_until
      """;

  /** Of several things of one reason one is told a day; the others have their turn after it. */
  private static final String TO_PATIENTS =
      """
      insert into notice (account, channel, reason, course_id, stage_on, about_on, to_patient, notice_day, planned_at,
        due_at, sent_at)
      select distinct on (a.account, w.channel) a.account, w.channel, ?::text, c.course_id, c.stage_on, c.about_on, true,
          (select today from given), (select now from given),
          case when w.channel = 'MAIL' then w.due_at::timestamptz end,
          case when w.channel = 'IN_APP' then (select now from given) end
        from cause c
        join account a on a.patient_id = c.patient_id and a.role = 'PATIENT' and a.closed_at is null
        join notice_preference p on p.account = a.account and ?::text = any (p.reminders)
        join lateral (
          select 'IN_APP' as channel, null::text as due_at where 'IN_APP' = any (p.channels)
          union all
          select 'MAIL', q.due_at from (select 1) one join CLOCKS
           where 'MAIL' = any (p.channels) and p.verified_at is not null) w on true
       where not exists (
             select from notice n
              where n.account = a.account and n.channel = w.channel and n.reason = ? and n.course_id = c.course_id
                and n.stage_on = c.stage_on and n.withdrawn_at is null)
       order by a.account, w.channel, c.about_on, c.stage_on, c.course_id
      on conflict do nothing
      """
          .replace("CLOCKS", CLOCKS);

  private static final String DIGESTS =
      """
      insert into notice (account, channel, reason, stage_on, notice_day, planned_at, due_at)
      select p.account, 'MAIL', 'DIGEST', ?::date, ?::date, ?::timestamptz, q.due_at::timestamptz
        from notice_preference p
        join account a on a.account = p.account and a.role <> 'PATIENT' and a.closed_at is null
        join CLOCKS
       where 'MAIL' = any (p.channels) and p.verified_at is not null
         and exists (
             select from notice n where n.account = p.account and n.channel = 'IN_APP' and n.notice_day = ?)
       order by 1
      on conflict do nothing
      """
          .replace("CLOCKS", CLOCKS);
  private static final String CALLS =
      """
      insert into notice (account, channel, reason, course_id, webhook_id, stage_on, notice_day, planned_at, due_at)
      select distinct w.registered_by, 'WEBHOOK', 'CHANGED', n.course_id, w.webhook_id, n.notice_day, n.notice_day,
          ?::timestamptz, ?::timestamptz
        from notice n
        join account a on a.account = n.account
        left join prescriber p on p.prescriber_id = a.prescriber_id
        join webhook w on w.practice_id = p.practice_id or w.pharmacy_id = a.pharmacy_id
        left join notice_preference o on o.account = w.registered_by
       where n.channel = 'IN_APP' and n.notice_day = ? and w.closed_at is null
         and (o.account is null or 'WEBHOOK' = any (o.channels))
       order by 1, 4, 5
      on conflict do nothing
      """;
  private static final String NEW_OF =
      """
      select distinct reason from notice
       where account = ? and channel = 'IN_APP' and notice_day = ? and withdrawn_at is null
      """;

  private final Statements statements;
  private final StandingNotices notices;

  @Inject
  PlanningTable(DataSource database, StandingNotices notices) {
    this.statements = new Statements(database);
    this.notices = notices;
  }

  @Override
  public int inApp(NoticeReason reason, Stages stages, Day day) {
    int planned = 0;
    for (Audience audience : reason.audiences()) {
      if (audience != Audience.PATIENT) {
        String sql = Causes.with(reason) + IN_APP.formatted(toldTo(audience));
        planned += statements.write(sql, Causes.values(day, stages.around(day.today()), reason));
      }
    }
    return planned;
  }

  @Override
  public List<Wall> walls() {
    return statements.read(WALLS, PlanningTable::wall);
  }

  @Override
  public int reminders(NoticeReason reason, Stages stages, Day day, List<Clock> clocks) {
    return statements.write(
        Causes.with(reason) + TO_PATIENTS,
        Causes.values(
            day,
            stages.around(day.today()),
            reason,
            reason,
            column(clocks, clock -> clock.zone().getId()),
            column(clocks, clock -> text(clock.quiet(), QuietHours::from)),
            column(clocks, clock -> text(clock.quiet(), QuietHours::until)),
            column(clocks, clock -> clock.dueAt().toString()),
            reason));
  }

  @Override
  public int digests(Day day, List<Clock> clocks) {
    return statements.write(
        DIGESTS,
        day.today(),
        day.today(),
        day.now(),
        column(clocks, clock -> clock.zone().getId()),
        column(clocks, clock -> text(clock.quiet(), QuietHours::from)),
        column(clocks, clock -> text(clock.quiet(), QuietHours::until)),
        column(clocks, clock -> clock.dueAt().toString()),
        day.today());
  }

  @Override
  public int calls(Day day) {
    return statements.write(CALLS, day.now(), day.now(), day.today());
  }

  @Override
  public Map<NoticeReason, Integer> standing(String account, LocalDate today, Instant now) {
    Map<NoticeReason, Integer> counts = new EnumMap<>(NoticeReason.class);
    for (NoticeReason reason :
        statements.read(NEW_OF, row -> NoticeReason.valueOf(row.getString(1)), account, today)) {
      int standing = notices.count(reason, account, today, now);
      if (standing > 0) {
        counts.put(reason, standing);
      }
    }
    return counts;
  }

  private static String toldTo(Audience audience) {
    return switch (audience) {
      case OFFICE -> "a.prescriber_id = c.prescriber_id and a.role in ('PRESCRIBER', 'DESIGNEE')";
      case PRESCRIBER -> "a.prescriber_id = c.prescriber_id and a.role = 'PRESCRIBER'";
      case PHARMACY ->
          "a.pharmacy_id = c.pharmacy_id and a.role in ('PHARMACIST', 'REPRESENTATIVE')";
      case ADMINISTRATOR -> "a.role = 'ADMINISTRATOR'";
      case HEAD ->
          """
          a.role in ('PRESCRIBER', 'REPRESENTATIVE', 'WHOLESALER') and (a.prescriber_id = c.prescriber_id
            or a.pharmacy_id = c.pharmacy_id or a.wholesaler_id = c.wholesaler_id)
          """;
      case PATIENT -> throw new IllegalArgumentException("patients are told what they chose");
    };
  }

  private static @Nullable String[] column(
      List<Clock> clocks, Function<Clock, @Nullable String> part) {
    return clocks.stream().map(part).toArray(String[]::new);
  }

  private static @Nullable String text(
      @Nullable QuietHours quiet, Function<QuietHours, LocalTime> part) {
    return quiet == null ? null : part.apply(quiet).toString();
  }

  private static Wall wall(ResultSet row) throws SQLException {
    return PreferenceTable.wall(row);
  }
}
