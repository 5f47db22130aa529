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
 * {@link Escalations} in PostgreSQL: the primary key lets a step exist once. Rows are added in one
 * order, so that two nodes wait for each other and never for ever.
 */
@ApplicationScoped
class EscalationTable implements Escalations {

  private static final String INSERT =
      """
      insert into escalation (course_id, check_code, occasion, overdue_from, level, escalated_at, prescriber_id)
      select k.course_id, k.check_code, k.occasion, k.overdue_from, step.level, ?::timestamptz, k.prescriber_id
        from unnest(?::text[], ?::text[], (?::text[])::integer[]) as step (check_code, level, after_days)
        join course_check k on k.check_code = step.check_code and k.overdue_from <= ?::date - step.after_days
        join course c on c.course_id = k.course_id
       where c.program = ? and k.overdue_from <= ?::date
         and k.open_from <= ?::date and (k.open_until is null or k.open_until > ?::date)
         and not exists (
             select from escalation e
              where e.course_id = k.course_id and e.check_code = k.check_code
                and e.occasion = k.occasion and e.overdue_from = k.overdue_from and e.level = step.level)
       order by 1, 2, 3, 4, 5
       limit ?
      on conflict do nothing
      returning number
      """;

  private static final String LIST =
      """
      select e.*, p.patient_number,
             exists (select from course_check k
                      where k.course_id = e.course_id and k.check_code = e.check_code
                        and k.occasion = e.occasion and k.overdue_from = e.overdue_from
                        and k.open_from <= ?::date and (k.open_until is null or k.open_until > ?::date)) as still_overdue
        from escalation e
        join course c on c.course_id = e.course_id
        join patient p on p.patient_id = c.patient_id
       where c.program = ?
      """;

  private static final String OF_LEVELS = " and e.level = any (?)";
  private static final String BEFORE = " and e.number < ?";
  private static final String OF_PRESCRIBERS = " and e.prescriber_id = any (?)";
  private static final String ORDER = " order by e.number desc limit ?";

  private final Statements statements;

  @Inject
  EscalationTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public int raise(EscalationPlan plan, LocalDate today, Instant now, int most) {
    List<Step> steps = plan.steps();
    int soonest = steps.stream().mapToInt(Step::afterDays).min().orElseThrow();
    return statements
        .read(
            INSERT,
            row -> row.getLong(1),
            now.atOffset(ZoneOffset.UTC),
            texts(steps, step -> step.check().name()),
            texts(steps, step -> step.level().name()),
            texts(steps, step -> String.valueOf(step.afterDays())),
            today,
            plan.program(),
            today.minusDays(soonest),
            today,
            today,
            most)
        .size();
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
