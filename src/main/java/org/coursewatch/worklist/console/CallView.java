package org.coursewatch.worklist.console;

import java.util.List;
import org.coursewatch.worklist.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One call: a patient, and everything there is to do for the course.
 *
 * @param courseId the course
 * @param name who is called
 * @param number the number the patient shows
 * @param phone as told, null when nobody told
 * @param dial the same as a telephone dials it, null with {@code phone}
 * @param prescriber who treats, null in a practice of one
 * @param urgency why the call stands where it does
 * @param first the most urgent thing to do
 * @param also the others
 * @param attemptAddress where the call is logged, null when it is not the reader's to log
 * @param whose who has it
 */
public record CallView(
    String courseId,
    String name,
    String number,
    @Nullable String phone,
    @Nullable String dial,
    @Nullable String prescriber,
    Urgency urgency,
    TaskView first,
    List<TaskView> also,
    @Nullable String attemptAddress,
    WhoseView whose) {

  public CallView {
    also = List.copyOf(also);
  }
}
