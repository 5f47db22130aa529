package org.coursewatch.subscription.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.subscription.EventPlanning;
import org.coursewatch.subscription.Topic;

/**
 * {@link EventPlanning} in PostgreSQL. Whether anybody subscribes or not, it is kept in mind what
 * would have been told: so a new subscriber hears of what changes from then on, and of nothing
 * else.
 */
@ApplicationScoped
class PlanningTable implements EventPlanning {

  /** Any number that is no other lock's of the service. */
  private static final String TURN = "select pg_try_advisory_xact_lock(30, 1)";

  private static final String TOLD_THROUGH =
      "select told_through from subscription_day where program = ?";
  private static final String TELL_THROUGH =
      """
      insert into subscription_day (program, told_through) values (?, ?)
      on conflict (program) do update set told_through = excluded.told_through
      """;
  private static final String CHANGED_BY_DAYS =
      """
      insert into course_look (course_id)
      select s.course_id from course_state s join course c on c.course_id = s.course_id
       where c.program = ? and s.state_from > ? and s.state_from <= ?
      """;
  private static final String LAST_DAY =
      """
      select a.course_id, a.number as focus, d.pharmacy_id as organization
        from authorization_standing a
        join dispensing_authorization d on d.course_id = a.course_id and d.number = a.number
        join course c on c.course_id = a.course_id
       where c.program = ? and a.last_day = ? and a.status = 'LIVE'
       order by a.course_id, a.number
      """;
  private static final String TAKE =
      """
      with taken as (
        delete from course_look
         where look_id in (select look_id from course_look order by look_id limit ?)
        returning course_id)
      select distinct course_id from taken
      """;
  private static final String OTHER_STATE =
      """
      with standing as (
        select c.course_id, s.state, p.practice_id
          from course c
          join course_state s on s.course_id = c.course_id
           and s.state_from <= ? and (s.state_until is null or s.state_until > ?)
          join prescriber p on p.prescriber_id = c.prescriber_id
         where c.course_id = any (?) and c.program = ?),
      changed as (
        insert into course_told (course_id, state) select course_id, state from standing
        on conflict (course_id) do update set state = excluded.state where course_told.state <> excluded.state
        returning course_id)
      select s.course_id, replace(s.course_id::text, '-', '') as focus, s.practice_id as organization
        from standing s join changed c on c.course_id = s.course_id
       order by s.course_id
      """;
  private static final String REVERSED =
      """
      with changed as (
        insert into authorization_told (number, course_id)
        select number, course_id from authorization_standing where course_id = any (?) and status = 'REVERSED'
        on conflict (number) do nothing
        returning number, course_id)
      select c.course_id, c.number as focus, d.pharmacy_id as organization
        from changed c
        join dispensing_authorization d on d.course_id = c.course_id and d.number = c.number
       order by c.course_id, c.number
      """;
  private static final String ADD =
      """
      with fresh as (
        select s.subscription_id, h.course_id, h.focus,
            row_number() over (partition by s.subscription_id order by h.place) as place,
            count(*) over (partition by s.subscription_id) as total
          from unnest(?::uuid[], ?::text[], ?::uuid[]) with ordinality as h (course_id, focus, organization, place)
          join fhir_subscription s on coalesce(s.practice_id, s.pharmacy_id) = h.organization
         where s.topic = ? and s.closed_at is null and (s.ends_at is null or s.ends_at > ?)),
      counted as (
        update fhir_subscription s set events = s.events + f.total
          from (select distinct subscription_id, total from fresh) f
         where f.subscription_id = s.subscription_id
        returning s.subscription_id, s.events)
      insert into subscription_event (subscription_id, number, occurred_at, course_id, focus)
      select f.subscription_id, c.events - f.total + f.place, ?, f.course_id, f.focus
        from fresh f join counted c on c.subscription_id = f.subscription_id
      """;

  /** Something that happened, and to which practice or pharmacy it is told. */
  private record Happening(UUID course, String focus, UUID organization) {}

  private final Statements statements;

  @Inject
  PlanningTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public boolean isOurTurn() {
    return statements.first(TURN, row -> row.getBoolean(1)).orElse(false);
  }

  @Override
  public int passDays(String program, LocalDate today, Instant now) {
    LocalDate through =
        statements
            .first(TOLD_THROUGH, row -> row.getObject(1, LocalDate.class), program)
            .orElse(today.minusDays(1));
    if (!through.isBefore(today)) {
      return 0;
    }
    statements.write(CHANGED_BY_DAYS, program, through, today);
    statements.write(TELL_THROUGH, program, today);
    return add(
        Topic.AUTHORIZATION_LAST_DAY,
        statements.read(LAST_DAY, PlanningTable::happening, program, today),
        now);
  }

  @Override
  public List<UUID> takeChanged(int most) {
    return statements.read(TAKE, row -> row.getObject(1, UUID.class), most);
  }

  @Override
  public int tellStates(List<UUID> courses, String program, LocalDate today, Instant now) {
    UUID[] ids = courses.toArray(UUID[]::new);
    return add(
        Topic.CASE_STATE,
        statements.read(OTHER_STATE, PlanningTable::happening, today, today, ids, program),
        now);
  }

  @Override
  public int tellReversals(List<UUID> courses, Instant now) {
    UUID[] ids = courses.toArray(UUID[]::new);
    return add(
        Topic.AUTHORIZATION_ENDED,
        statements.read(REVERSED, PlanningTable::happening, (Object) ids),
        now);
  }

  private int add(Topic topic, List<Happening> happened, Instant now) {
    if (happened.isEmpty()) {
      return 0;
    }
    return statements.write(
        ADD,
        happened.stream().map(Happening::course).toArray(UUID[]::new),
        happened.stream().map(Happening::focus).toArray(String[]::new),
        happened.stream().map(Happening::organization).toArray(UUID[]::new),
        topic,
        now,
        now);
  }

  private static Happening happening(ResultSet row) throws SQLException {
    return new Happening(
        row.getObject("course_id", UUID.class),
        row.getString("focus"),
        row.getObject("organization", UUID.class));
  }
}
