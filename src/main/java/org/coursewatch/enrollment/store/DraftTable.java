package org.coursewatch.enrollment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.Draft;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.Drafts;
import org.coursewatch.enrollment.Step;
import org.coursewatch.people.PrescriberId;

/** {@link Drafts} in PostgreSQL. */
@ApplicationScoped
class DraftTable implements Drafts {

  private static final String ADD =
      """
      insert into enrollment_draft (draft_id, prescriber_id, account, content, step, saved_at)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String FIND = "select * from enrollment_draft where draft_id = ?";
  private static final String LOCK = FIND + " for update";
  private static final String OPEN =
      """
      select * from enrollment_draft where prescriber_id = ? and course_id is null
       order by saved_at desc, draft_id limit ?
      """;
  private static final String SAVE =
      "update enrollment_draft set content = ?, step = ?, saved_at = ? where draft_id = ?";
  private static final String FINISH =
      "update enrollment_draft set content = null, course_id = ?, saved_at = ? where draft_id = ?";
  private static final String REMOVE = "delete from enrollment_draft where draft_id = ?";
  private static final String FORGET = "delete from enrollment_draft where saved_at < ?";

  private final Statements statements;
  private final DraftSeal seal;

  @Inject
  DraftTable(DataSource database, DraftSeal seal) {
    this.statements = new Statements(database);
    this.seal = seal;
  }

  @Override
  public void add(Draft draft) {
    statements.write(
        ADD,
        draft.id().value(),
        draft.prescriber().value(),
        draft.account(),
        seal.seal(draft.id(), draft.answers()),
        draft.step(),
        draft.savedAt());
  }

  @Override
  public Optional<Draft> find(DraftId id) {
    return statements.read(FIND, this::draft, id.value()).stream().findFirst();
  }

  @Override
  public Optional<Draft> lock(DraftId id) {
    return statements.read(LOCK, this::draft, id.value()).stream().findFirst();
  }

  @Override
  public List<Draft> open(PrescriberId prescriber, int most) {
    return statements.read(OPEN, this::draft, prescriber.value(), most);
  }

  @Override
  public void save(Draft draft) {
    byte[] content = seal.seal(draft.id(), draft.answers());
    statements.write(SAVE, content, draft.step(), draft.savedAt(), draft.id().value());
  }

  @Override
  public void finish(DraftId id, CourseId course, Instant at) {
    statements.write(FINISH, course.value(), at, id.value());
  }

  @Override
  public boolean remove(DraftId id) {
    return statements.write(REMOVE, id.value()) == 1;
  }

  @Override
  public int forgetBefore(Instant instant) {
    return statements.write(FORGET, instant);
  }

  private Draft draft(ResultSet row) throws SQLException {
    DraftId id = new DraftId(row.getObject("draft_id", UUID.class));
    byte[] content = row.getBytes("content");
    UUID course = row.getObject("course_id", UUID.class);
    return new Draft(
        id,
        new PrescriberId(row.getObject("prescriber_id", UUID.class)),
        row.getString("account"),
        content == null ? Answers.NONE : seal.open(id, content),
        Step.valueOf(row.getString("step")),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        course == null ? null : new CourseId(course));
  }
}
