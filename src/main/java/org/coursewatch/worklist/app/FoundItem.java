package org.coursewatch.worklist.app;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.CourseFile;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WorkEvent;
import org.coursewatch.worklist.WorkItem;
import org.coursewatch.worklist.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * An item with everything that was done about it.
 *
 * @param id how it is called in addresses
 * @param file its course
 * @param key what it is about
 * @param open the item as it is to be done, null once it is done or fell away
 * @param events what was done about it, oldest first
 * @param on the program day
 */
public record FoundItem(
    String id,
    CourseFile file,
    ItemKey key,
    @Nullable WorkItem open,
    List<WorkEvent> events,
    LocalDate on) {

  public FoundItem {
    events = List.copyOf(events);
  }

  /** How the work on it stands. */
  public WorkState state() {
    return events.isEmpty() ? WorkState.UNTOUCHED : events.getLast().state();
  }

  FoundItem with(List<WorkEvent> newer) {
    return new FoundItem(id, file, key, open, newer, on);
  }
}
