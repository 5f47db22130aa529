package org.coursewatch.notice.json;

import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * What a call to an endpoint says: that something changed, and of which record. No word of it is
 * personal or of health; what it is the receiver fetches, signed in.
 */
public final class HookBody {

  private record Body(String delivery, String event, @Nullable String record, String day) {}

  private HookBody() {}

  /**
   * The same text for the same delivery, at every attempt.
   *
   * @param delivery names it; who got it before has nothing to do
   * @param record id of a course, null for the organization itself
   */
  public static String of(UUID delivery, @Nullable UUID record, LocalDate day) {
    return JsonText.write(
        new Body(
            delivery.toString(),
            "changed",
            record == null ? null : record.toString(),
            day.toString()));
  }
}
