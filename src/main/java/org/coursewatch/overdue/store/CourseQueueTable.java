package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.CourseQueue;
import org.coursewatch.overdue.DueOn;
import org.jspecify.annotations.Nullable;

/** {@link CourseQueue} in PostgreSQL. */
@ApplicationScoped
class CourseQueueTable implements CourseQueue {

  /** Jumps from program to program along the index; there are few of them and many courses. */
  private static final String PROGRAMS =
      """
      with recursive known(program) as (
        select min(program) from course
        union all
        select (select min(c.program) from course c where c.program > known.program)
          from known where known.program is not null)
      select program from known where program is not null
      """;

  private static final String OF_PROGRAM =
      """
      select course_id from course
       where program = ? and (?::uuid is null or course_id > ?::uuid)
       order by course_id limit ?
      """;

  /** Not {@code <>}: an index finds what is smaller and what is greater. */
  private static final String IS_DUE =
      "program = ? and (next_change_on <= ? or rules_mark < ? or rules_mark > ?)";

  static final String DUE =
      "select course_id from course where "
          + IS_DUE
          + " and (?::uuid is null or course_id > ?::uuid) order by course_id limit ?";

  private static final String CLAIM =
      "select course_id from course where course_id = ? and "
          + IS_DUE
          + " for update skip locked limit 1";

  private static final String OLDEST =
      "select min(next_change_on) from course where program = ? and next_change_on <= ?";

  private final Statements statements;

  @Inject
  CourseQueueTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<String> programs() {
    return statements.read(PROGRAMS, row -> row.getString(1));
  }

  @Override
  public List<CourseId> ofProgram(String program, @Nullable CourseId after, int most) {
    UUID last = after == null ? null : after.value();
    return statements.read(OF_PROGRAM, CourseQueueTable::id, program, last, last, most);
  }

  @Override
  public List<CourseId> due(DueOn due, @Nullable CourseId after, int most) {
    UUID last = after == null ? null : after.value();
    return statements.read(
        DUE,
        CourseQueueTable::id,
        due.program(),
        due.today(),
        due.mark(),
        due.mark(),
        last,
        last,
        most);
  }

  @Override
  public boolean claim(CourseId id, DueOn due) {
    return !statements
        .read(
            CLAIM,
            CourseQueueTable::id,
            id.value(),
            due.program(),
            due.today(),
            due.mark(),
            due.mark())
        .isEmpty();
  }

  @Override
  public Optional<LocalDate> oldest(DueOn due) {
    return statements
        .read(
            OLDEST,
            row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
            due.program(),
            due.today())
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static CourseId id(ResultSet row) throws SQLException {
    return new CourseId(Objects.requireNonNull(row.getObject(1, UUID.class)));
  }
}
