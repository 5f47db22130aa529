package org.coursewatch.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Running courses that a rule can make a difference to, as far as whoever asks sees them. */
public interface ReachedCourses {

  /**
   * What is asked for.
   *
   * @param program of which program
   * @param scopes of any of these
   * @param day the program day whose state is told
   * @param after only courses after this one, null from the beginning
   * @param most at most so many
   */
  record Wanted(
      String program, Set<RuleScope> scopes, LocalDate day, @Nullable CourseId after, int most) {
    public Wanted {
      scopes = Set.copyOf(scopes);
    }
  }

  /** How many there are. */
  long count(String program, Set<RuleScope> scopes);

  /** Some of them, in order of their ids. */
  List<CourseSummary> list(Wanted wanted);
}
