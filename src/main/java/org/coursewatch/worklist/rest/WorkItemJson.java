package org.coursewatch.worklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WorkEvent;
import org.coursewatch.worklist.WorkItem;
import org.coursewatch.worklist.app.FoundItem;
import org.jspecify.annotations.Nullable;

/**
 * An item with its history. {@code done} says that nothing is to be done any more: the fact
 * arrived, or the occasion is over; then {@code item} is null.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkItemJson(
    String itemId,
    String courseId,
    ItemKey.Kind kind,
    @Nullable CheckCode check,
    @Nullable Occasion occasion,
    @Nullable String day,
    boolean done,
    @Nullable ItemJson item,
    @Nullable String assignedTo,
    @Nullable String snoozedUntil,
    List<EventJson> history) {

  /**
   * Something somebody did about it: {@code assignedTo} and {@code snoozedUntil} as they were after
   * it, {@code note} the reason or the comment.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EventJson(
      WorkEvent.Kind kind,
      String at,
      String account,
      @Nullable String assignedTo,
      @Nullable String snoozedUntil,
      @Nullable String note) {

    static EventJson of(WorkEvent event) {
      return new EventJson(
          event.kind(),
          event.at().toString(),
          event.account(),
          event.state().assignee(),
          ItemJson.text(event.state().putOffUntil()),
          event.note());
    }
  }

  static WorkItemJson of(FoundItem found) {
    ItemKey key = found.key();
    WorkItem open = found.open();
    return new WorkItemJson(
        found.id(),
        found.file().id().toString(),
        key.kind(),
        key.check(),
        key.occasion(),
        ItemJson.text(key.day()),
        open == null,
        open == null ? null : ItemJson.of(open.in(found.state()), found.id(), found.on()),
        found.state().assignee(),
        ItemJson.text(found.state().putOffUntil()),
        found.events().stream().map(EventJson::of).toList());
  }
}
