package org.coursewatch.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.escalation.EscalationItem;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.escalation.EscalationPlan;
import org.coursewatch.escalation.EscalationPlan.Step;
import org.coursewatch.escalation.Escalations;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;

/**
 * {@link Escalations} in PostgreSQL: the primary key lets a step exist once, and the lock of the
 * course keeps two nodes from looking at one check.
 */
@ApplicationScoped
class EscalationTable implements Escalations {

  /**
   * Walks the index of what may have a step to take, which a check leaves until its next one; so
   * nothing is looked at for being long overdue. As with flags, the courses are kept.
   */
  static final String RAISE =
      """
      with steps as materialized (
        select * from unnest(?::text[], ?::text[], (?::text[])::integer[]) as s (check_code, level, after_days)),
      wanted as materialized (
        select k.course_id, k.check_code, k.occasion, k.open_from, k.open_until, k.overdue_from,
               k.prescriber_id
          from course_check k
          join course c on c.course_id = k.course_id
         where k.step_on <= ?::date and c.program = ?
           and (k.step_on <= ?::date
                or (k.check_code = any (?::text[]) and k.overdue_from <= ?::date
                    and (k.open_until is null or k.open_until > ?::date)
                    and not exists (
                        select from escalation e
                         where e.course_id = k.course_id and e.check_code = k.check_code
                           and e.occasion = k.occasion and e.overdue_from = k.overdue_from)))
         order by k.step_on, k.course_id
         limit ?
           for no key update of c skip locked),
      raised as (
        insert into escalation (course_id, check_code, occasion, overdue_from, level, escalated_at, prescriber_id)
        select distinct w.course_id, w.check_code, w.occasion, w.overdue_from, s.level, ?::timestamptz, w.prescriber_id
          from wanted w
          join steps s on s.check_code = w.check_code and w.overdue_from + s.after_days <= ?::date
         where w.open_until is null or w.open_until > ?::date
        on conflict do nothing
        returning 1),
      moved as (
        update course_check k
           set step_on = (
                 select min(w.overdue_from + s.after_days) from steps s
                  where s.check_code = w.check_code and w.overdue_from + s.after_days > ?::date)
          from wanted w
         where k.course_id = w.course_id and k.check_code = w.check_code
           and k.occasion = w.occasion and k.open_from = w.open_from
        returning 1)
      select (select count(*) from raised) as steps, count(*) as looked_at from wanted
      """;

  private static final String STILL_OVERDUE =
      """
      exists (select from course_check k
               where k.course_id = e.course_id and k.check_code = e.check_code
                 and k.occasion = e.occasion and k.overdue_from = e.overdue_from
                 and k.open_from <= ?::date and (k.open_until is null or k.open_until > ?::date))""";

  private static final String LIST =
      "select e.*, p.patient_number, "
          + STILL_OVERDUE
          + """
       as still_overdue
        from escalation e
        join course c on c.course_id = e.course_id
        join patient p on p.patient_id = c.patient_id
       where c.program = ?
      """;

  private static final String OF_LEVELS = " and e.level = any (?)";
  private static final String BEFORE = " and e.number < ?";
  private static final String OF_PRESCRIBERS = " and e.prescriber_id = any (?)";
  private static final String ONLY_OVERDUE = " and " + STILL_OVERDUE;
  private static final String ORDER = " order by e.number desc limit ?";

  private final Statements statements;

  @Inject
  EscalationTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Raised raise(EscalationPlan plan, LocalDate today, Instant now, int most) {
    List<Step> steps = plan.steps();
    // Rows are first looked at a day after they are overdue. Where a ladder begins at once, those
    // of
    // tomorrow are looked at as well, but only until the step is noted: what stays is not found
    // again.
    List<Step> atOnce = steps.stream().filter(step -> step.afterDays() == 0).toList();
    return statements
        .read(
            RAISE,
            row -> new Raised(row.getInt(1), row.getInt(2) == most),
            texts(steps, step -> step.check().name()),
            texts(steps, step -> step.level().name()),
            texts(steps, step -> String.valueOf(step.afterDays())),
            atOnce.isEmpty() ? today : today.plusDays(1),
            plan.program(),
            today,
            texts(atOnce, step -> step.check().name()),
            today,
            today,
            most,
            now.atOffset(ZoneOffset.UTC),
            today,
            today,
            today)
        .getFirst();
  }

  @Override
  public List<EscalationItem> list(Wanted wanted) {
    LocalDate today = wanted.today();
    StringBuilder sql = new StringBuilder(LIST);
    List<Object> values = new ArrayList<>(Arrays.asList(today, today, wanted.program()));
    if (!wanted.levels().isEmpty()) {
      sql.append(OF_LEVELS);
      values.add(texts(wanted.levels(), Enum::name));
    }
    if (!wanted.prescribers().isEmpty()) {
      sql.append(OF_PRESCRIBERS);
      values.add(wanted.prescribers().stream().map(PrescriberId::value).toArray(UUID[]::new));
    }
    if (wanted.isOverdueOnly()) {
      sql.append(ONLY_OVERDUE);
      values.addAll(List.of(today, today));
    }
    Long before = wanted.before();
    if (before != null) {
      sql.append(BEFORE);
      values.add(before);
    }
    sql.append(ORDER);
    values.add(wanted.most());
    return statements.read(sql.toString(), EscalationTable::item, values.toArray());
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static EscalationItem item(ResultSet row) throws SQLException {
    return new EscalationItem(
        row.getLong("number"),
        new CourseId(row.getObject("course_id", UUID.class)),
        new PatientNumber(row.getString("patient_number")),
        CheckCode.valueOf(row.getString("check_code")),
        Occasion.valueOf(row.getString("occasion")),
        row.getObject("overdue_from", LocalDate.class),
        EscalationLevel.valueOf(row.getString("level")),
        row.getObject("escalated_at", OffsetDateTime.class).toInstant(),
        new PrescriberId(row.getObject("prescriber_id", UUID.class)),
        row.getBoolean("still_overdue"));
  }
}
