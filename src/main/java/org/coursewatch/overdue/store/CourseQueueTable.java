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

  /** One walk along {@code course_upkeep}: no batch looks at what an earlier one has seen. */
  static final String LATE =
      """
      select course_id, upkeep_on, rules_mark from course
       where program = ? and upkeep_on <= ? and (upkeep_on, course_id) > (?, ?)
       order by upkeep_on, course_id limit ?
      """;

  /**
   * Two walks along {@code course_of_rules}, before and behind the mark in force, under which
   * nearly all courses stand.
   */
  static final String OUTDATED =
      """
      select * from (
        (select course_id, upkeep_on, rules_mark from course
          where program = ? and rules_mark < ? and (rules_mark, course_id) > (?, ?)
          order by rules_mark, course_id limit ?)
        union all
        (select course_id, upkeep_on, rules_mark from course
          where program = ? and rules_mark > ? and (rules_mark, course_id) > (?, ?)
          order by rules_mark, course_id limit ?)) both_sides
       order by rules_mark, course_id limit ?
      """;

  private static final String CLAIM =
      """
      select course_id from course
       where course_id = ? and program = ? and (upkeep_on <= ? or rules_mark <> ?)
         for no key update
      """;

  private static final String CLAIM_FREE = CLAIM + " skip locked";

  private static final String OLDEST =
      "select min(upkeep_on) from course where program = ? and upkeep_on <= ?";

  /** Before every course: no id, day or mark is smaller. */
  private static final Waiting FIRST =
      new Waiting(new CourseId(new UUID(0, 0)), LocalDate.of(1, 1, 1), "");

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
  public List<Waiting> late(DueOn due, @Nullable Waiting after, int most) {
    Waiting from = after == null ? FIRST : after;
    return statements.read(
        LATE,
        CourseQueueTable::waiting,
        due.program(),
        due.today(),
        from.upkeepOn(),
        from.course().value(),
        most);
  }

  @Override
  public List<Waiting> outdated(DueOn due, @Nullable Waiting after, int most) {
    Waiting from = after == null ? FIRST : after;
    UUID last = from.course().value();
    return statements.read(
        OUTDATED,
        CourseQueueTable::waiting,
        due.program(),
        due.mark(),
        from.rulesMark(),
        last,
        most,
        due.program(),
        due.mark(),
        from.rulesMark(),
        last,
        most,
        most);
  }

  @Override
  public boolean claim(CourseId id, DueOn due) {
    return isClaimed(CLAIM_FREE, id, due);
  }

  @Override
  public boolean await(CourseId id, DueOn due) {
    return isClaimed(CLAIM, id, due);
  }

  private boolean isClaimed(String claim, CourseId id, DueOn due) {
    return !statements
        .read(claim, CourseQueueTable::id, id.value(), due.program(), due.today(), due.mark())
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
    return new CourseId(Objects.requireNonNull(row.getObject("course_id", UUID.class)));
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        id(row), row.getObject("upkeep_on", LocalDate.class), row.getString("rules_mark"));
  }
}
