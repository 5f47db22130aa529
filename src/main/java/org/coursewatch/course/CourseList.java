package org.coursewatch.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** Courses in order of their ids, with the state each has on a day, whether or not a job ran. */
public interface CourseList {

  /**
   * What is asked for; null means any.
   *
   * @param prescribers who treats, one of these
   * @param patient whose course
   * @param state where it stands on {@code day}
   * @param day the program day
   * @param after only courses after this one
   * @param most at most so many
   */
  record Wanted(
      @Nullable Set<PrescriberId> prescribers,
      @Nullable PatientId patient,
      @Nullable CourseState state,
      LocalDate day,
      @Nullable CourseId after,
      int most) {}

  List<CourseSummary> list(Wanted wanted);
}
