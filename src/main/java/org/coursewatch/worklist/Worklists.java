package org.coursewatch.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done on a day, over many courses. Read off the days worked out with each course's
 * last change, so that it is right whether or not a job ran.
 */
public interface Worklists {

  /**
   * What is asked for.
   *
   * @param program only courses of this program
   * @param filter which entries; of an office it names the prescribers
   * @param account who asks, for what is assigned to "me"
   * @param today the program day
   * @param dueWithin also checks that become due within so many days; 0 means by today
   * @param after only entries after this place, null from the beginning
   * @param most at most so many
   */
  record Wanted(
      String program,
      WorklistFilter filter,
      String account,
      LocalDate today,
      int dueWithin,
      @Nullable WorklistCursor after,
      int most) {}

  /**
   * How many of one kind there are.
   *
   * @param group a check's code, {@code WINDOW} or {@code STOP}
   * @param count how many items
   * @param overdue how many of them are overdue
   * @param atRisk how many of them are windows at risk
   */
  record Group(String group, int count, int overdue, int atRisk) {}

  /**
   * Whom an office calls: stops first, then open windows by their last day, then what is overdue
   * the longest, then what is due.
   */
  List<WorklistEntry> ofOffice(Wanted wanted);

  /** The groups of the whole list of an office, the largest first. */
  List<Group> groups(Wanted wanted);

  /** How many courses an office is to call about, by the most urgent of what each wants. */
  Map<Urgency, Integer> calls(Wanted wanted);

  /** What is overdue anywhere in the program, what is overdue the longest first. */
  List<WorklistEntry> ofProgram(Wanted wanted);

  /**
   * Everything open of one course on {@code today}, due or not, put off or not; empty when nothing
   * is.
   */
  List<WorkItem> ofCourse(CourseId course, LocalDate today);
}
