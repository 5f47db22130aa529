package org.coursewatch.worklist;

import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseId;

/** Keeps what people did about items. */
public interface WorkHistory {

  /** What was done about all items of the course, in order of time. */
  List<WorkEvent> of(CourseId course);

  /** What was done about the item, oldest first. */
  List<WorkEvent> of(CourseId course, ItemKey key);

  /** Every item of the course somebody did something about, gone or not. */
  Set<ItemKey> touched(CourseId course);

  /**
   * Adds the event, unless there is one of its sequence already.
   *
   * @return whether it was added; if not, somebody else was faster
   */
  boolean append(WorkEvent event);
}
