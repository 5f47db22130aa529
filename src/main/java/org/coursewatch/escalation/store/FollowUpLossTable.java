package org.coursewatch.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.escalation.FollowUpLoss;
import org.coursewatch.escalation.FollowUpLosses;
import org.coursewatch.escalation.LostCursor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** {@link FollowUpLosses} in PostgreSQL. */
@ApplicationScoped
class FollowUpLossTable implements FollowUpLosses {

  private static final String DELETE =
      "delete from lost_to_follow_up where course_id = ? and lost_on <> all (?)";

  private static final String INSERT =
      """
      insert into lost_to_follow_up as kept (course_id, lost_on, found_on)
      select ?::uuid, lost_on, found_on from unnest(?::date[], ?::date[]) as right_now (lost_on, found_on)
      on conflict (course_id, lost_on) do update set found_on = excluded.found_on
        where kept.found_on is distinct from excluded.found_on
      """;

  private static final String LIST =
      """
      select l.course_id, l.lost_on, c.prescriber_id, p.patient_number, tried.attempts, tried.last_on,
             (select count(*) from course_check k
               where k.course_id = l.course_id and k.overdue_from <= ?::date
                 and k.open_from <= ?::date and (k.open_until is null or k.open_until > ?::date)) as overdue
        from lost_to_follow_up l
        join course c on c.course_id = l.course_id
        join patient p on p.patient_id = c.patient_id
        cross join lateral (
          select count(*) as attempts, max(attempted_on) as last_on
            from contact_attempt a where a.course_id = l.course_id) tried
       where l.found_on is null and c.program = ?
      """;

  private static final String AFTER = " and (l.lost_on, l.course_id) > (?, ?)";
  private static final String OF_PRESCRIBERS = " and c.prescriber_id = any (?)";
  private static final String ORDER = " order by l.lost_on, l.course_id limit ?";

  private final Statements statements;

  @Inject
  FollowUpLossTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public void write(CourseId course, List<FollowUpLoss> losses) {
    LocalDate[] lost = losses.stream().map(FollowUpLoss::lostOn).toArray(LocalDate[]::new);
    @Nullable LocalDate[] found =
        losses.stream().map(FollowUpLoss::foundOn).toArray(LocalDate[]::new);
    statements.write(DELETE, course.value(), lost);
    if (lost.length > 0) {
      statements.write(INSERT, course.value(), lost, found);
    }
  }

  @Override
  public List<LostPatient> list(Wanted wanted) {
    LocalDate today = wanted.today();
    StringBuilder sql = new StringBuilder(LIST);
    List<Object> values = new ArrayList<>(Arrays.asList(today, today, today, wanted.program()));
    if (!wanted.prescribers().isEmpty()) {
      sql.append(OF_PRESCRIBERS);
      values.add(wanted.prescribers().stream().map(PrescriberId::value).toArray(UUID[]::new));
    }
    LostCursor after = wanted.after();
    if (after != null) {
      sql.append(AFTER);
      values.addAll(List.of(after.lostOn(), after.course().value()));
    }
    sql.append(ORDER);
    values.add(wanted.most());
    return statements.read(sql.toString(), FollowUpLossTable::patient, values.toArray());
  }

  private static LostPatient patient(ResultSet row) throws SQLException {
    return new LostPatient(
        new CourseId(row.getObject("course_id", UUID.class)),
        new PatientNumber(row.getString("patient_number")),
        new PrescriberId(row.getObject("prescriber_id", UUID.class)),
        row.getObject("lost_on", LocalDate.class),
        row.getInt("attempts"),
        row.getObject("last_on", LocalDate.class),
        row.getInt("overdue"));
  }
}
