package org.coursewatch.lab;

import java.util.Collection;
import java.util.List;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** Which courses have answers about mood. In the transaction of the caller. */
public interface MoodCourses {

  /**
   * Running courses of {@code prescribers} with any such answer, in order of their ids, after
   * {@code after}, at most {@code most}.
   */
  List<CourseId> running(Collection<PrescriberId> prescribers, @Nullable CourseId after, int most);
}
