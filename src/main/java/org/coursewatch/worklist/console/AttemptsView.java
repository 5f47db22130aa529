package org.coursewatch.worklist.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one patient.
 *
 * @param title of the page
 * @param courseId the course they are about
 * @param number the number the patient shows
 * @param phone as told, null when nobody told
 * @param dial the same as a telephone dials it, null with {@code phone}
 * @param form a new call, with its faults; null where the reader only reads
 * @param channels by what means
 * @param outcomes what came of it
 * @param attempts earlier ones, the newest first
 * @param next where older ones are, null when these are all
 */
public record AttemptsView(
    String title,
    String courseId,
    String number,
    @Nullable String phone,
    @Nullable String dial,
    @Nullable Form form,
    List<Option> channels,
    List<Option> outcomes,
    List<Attempt> attempts,
    @Nullable String next) {

  /** An earlier call; {@code kind} marks whether the patient was there. */
  public record Attempt(
      String at,
      String channel,
      String outcome,
      String kind,
      String account,
      @Nullable String note) {}
}
