package org.coursewatch.worklist.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PatientId;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WorkEvent;
import org.coursewatch.worklist.WorkHistory;
import org.coursewatch.worklist.WorkState;
import org.jspecify.annotations.Nullable;

/** {@link WorkHistory} in PostgreSQL: the primary key lets one event of a sequence exist. */
@ApplicationScoped
class WorkHistoryTable implements WorkHistory {

  private static final String PURPOSE = "work-item.note";

  private static final String OF =
      """
      select e.*, c.patient_id from work_item_event e join course c using (course_id)
       where e.course_id = :course and e.item = :item order by e.sequence
      """;

  private static final String OF_COURSE =
      """
      select e.*, c.patient_id from work_item_event e join course c using (course_id)
       where e.course_id = :course order by e.at, e.item, e.sequence
      """;

  private static final String TOUCHED =
      "select distinct item from work_item_event where course_id = :course";

  private static final String PATIENT = "select patient_id from course where course_id = :course";

  private static final String INSERT =
      """
      insert into work_item_event (course_id, item, sequence, kind, at, account, assignee, put_off_on, put_off_until,
          note)
      values (:course, :item, :sequence, :kind, :at, :account, :assignee, :putOffOn::date, :putOffUntil::date,
          :note::bytea)
      on conflict do nothing
      """;

  private final DataSource database;
  private final PatientCipher cipher;

  @Inject
  WorkHistoryTable(DataSource database, PatientCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public List<WorkEvent> of(CourseId course) {
    return new NamedSql(OF_COURSE)
        .with("course", course.value())
        .read(database, row -> event(row, course));
  }

  @Override
  public List<WorkEvent> of(CourseId course, ItemKey key) {
    return new NamedSql(OF)
        .with("course", course.value())
        .with("item", key.text())
        .read(database, row -> event(row, course));
  }

  @Override
  public Set<ItemKey> touched(CourseId course) {
    return new LinkedHashSet<>(
        new NamedSql(TOUCHED)
            .with("course", course.value())
            .read(database, row -> ItemKey.parse(row.getString("item")).orElseThrow()));
  }

  @Override
  public boolean append(WorkEvent event) {
    return new NamedSql(INSERT)
            .with("course", event.course().value())
            .with("item", event.key().text())
            .with("sequence", event.sequence())
            .with("kind", event.kind().name())
            .with("at", event.at().atOffset(ZoneOffset.UTC))
            .with("account", event.account())
            .with("assignee", event.state().assignee())
            .with("putOffOn", event.state().putOffOn())
            .with("putOffUntil", event.state().putOffUntil())
            .with("note", sealed(event))
            .write(database)
        == 1;
  }

  private byte @Nullable [] sealed(WorkEvent event) {
    String note = event.note();
    return note == null ? null : cipher.sealText(patient(event.course()), PURPOSE, note);
  }

  private PatientId patient(CourseId course) {
    return new NamedSql(PATIENT)
        .with("course", course.value())
        .read(database, row -> new PatientId(row.getObject("patient_id", UUID.class)))
        .getFirst();
  }

  private WorkEvent event(ResultSet row, CourseId course) throws SQLException {
    byte[] note = row.getBytes("note");
    PatientId patient = new PatientId(row.getObject("patient_id", UUID.class));
    return new WorkEvent(
        course,
        ItemKey.parse(row.getString("item")).orElseThrow(),
        row.getInt("sequence"),
        WorkEvent.Kind.valueOf(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("account"),
        new WorkState(
            row.getString("assignee"),
            row.getObject("put_off_on", LocalDate.class),
            row.getObject("put_off_until", LocalDate.class)),
        note == null ? null : cipher.openText(patient, PURPOSE, note).orElse(null));
  }
}
