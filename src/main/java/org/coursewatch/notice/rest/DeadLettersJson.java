package org.coursewatch.notice.rest;

import java.util.List;
import org.coursewatch.notice.NoticeQueue.DeadLetter;
import org.jspecify.annotations.Nullable;

/** A page of what could not be sent. It names nobody. */
record DeadLettersJson(List<DeadLetterJson> items, @Nullable String next) {

  /** One of them; {@code fault} is the kind of error or a status. */
  record DeadLetterJson(
      String noticeId,
      String channel,
      String reason,
      String givenUpAt,
      int attempts,
      String fault) {

    static DeadLetterJson of(DeadLetter letter) {
      return new DeadLetterJson(
          letter.id().toString(),
          letter.channel().name(),
          letter.reason().name(),
          letter.givenUpAt().toString(),
          letter.attempts(),
          letter.fault());
    }
  }

  static DeadLettersJson of(List<DeadLetter> letters, int limit) {
    return new DeadLettersJson(
        letters.stream().map(DeadLetterJson::of).toList(),
        letters.size() < limit
            ? null
            : letters.getLast().givenUpAt() + "_" + letters.getLast().id());
  }
}
