package org.coursewatch.worklist.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * One call with everything that was done about it.
 *
 * @param title of the page
 * @param courseId its course
 * @param name who is called
 * @param number the number the patient shows
 * @param phone as told, null when nobody told
 * @param dial the same as a telephone dials it, null with {@code phone}
 * @param task what there is to do, null once it is done
 * @param whose who has it
 * @param trouble why the last step was not taken, null when there is none
 * @param attemptAddress where the call is logged, null when it is not the reader's to log
 * @param putOff until when it is put off, in words; null while it is not
 * @param snoozeHint the days until which it can be put off; null for what is not put off
 * @param colleagues whom it can be given to
 * @param history what was done, oldest first
 * @param form what was sent, with its faults
 */
public record ItemView(
    String title,
    String itemId,
    String courseId,
    String name,
    String number,
    @Nullable String phone,
    @Nullable String dial,
    @Nullable TaskView task,
    WhoseView whose,
    @Nullable String trouble,
    @Nullable String attemptAddress,
    @Nullable String putOff,
    @Nullable String snoozeHint,
    List<Option> colleagues,
    List<Event> history,
    Form form) {

  public ItemView {
    colleagues = List.copyOf(colleagues);
    history = List.copyOf(history);
  }

  /** Something somebody did: what, when, who, and the reason or comment. */
  public record Event(String what, String at, String account, @Nullable String note) {}
}
