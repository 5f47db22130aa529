package org.coursewatch.lab.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.lab.MoodCourses;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** {@link MoodCourses} in PostgreSQL, along an index of those facts alone. */
@ApplicationScoped
class MoodCourseTable implements MoodCourses {

  private static final String RUNNING =
      """
      select c.course_id from course c
       where c.prescriber_id = any (?) and c.running and c.course_id > ?
         and exists (select from course_fact f where f.course_id = c.course_id and f.type = 'moodScreened')
       order by c.course_id limit ?
      """;

  private static final UUID FIRST = new UUID(0, 0);

  private final Statements statements;

  @Inject
  MoodCourseTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<CourseId> running(
      Collection<PrescriberId> prescribers, @Nullable CourseId after, int most) {
    return statements.read(
        RUNNING,
        row -> new CourseId(row.getObject("course_id", UUID.class)),
        prescribers.stream().map(PrescriberId::value).toArray(UUID[]::new),
        after == null ? FIRST : after.value(),
        most);
  }
}
