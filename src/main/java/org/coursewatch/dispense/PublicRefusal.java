package org.coursewatch.dispense;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.coursewatch.course.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A reason against a supply as a pharmacy may read it. Reasons that tell of tests, methods or the
 * patient's category are all the same one to a pharmacy: {@link #NOT_CLEARED}.
 *
 * @param code a stable code
 * @param message one sentence
 * @param clearsOn the first program day on which waiting alone clears it, null when it does not or
 *     nobody knows
 */
public record PublicRefusal(String code, String message, @Nullable LocalDate clearsOn) {

  /** The code of everything a pharmacy does not learn more about. */
  public static final String NOT_CLEARED = "NOT_CLEARED";

  private static final String NOT_CLEARED_MESSAGE = "not cleared: the prescriber's office must act";

  /** Not cleared, clearing on {@code clearsOn}; null when no day is known. */
  public static PublicRefusal notCleared(@Nullable LocalDate clearsOn) {
    return new PublicRefusal(NOT_CLEARED, NOT_CLEARED_MESSAGE, clearsOn);
  }

  /** The public view of {@code refusals}, in their order; what is not public comes last, as one. */
  public static List<PublicRefusal> of(List<Refusal> refusals) {
    List<PublicRefusal> shown = new ArrayList<>();
    List<Refusal> kept = new ArrayList<>();
    for (Refusal refusal : refusals) {
      String sentence = refusal.code().publicSentence();
      if (sentence == null) {
        kept.add(refusal);
      } else {
        shown.add(new PublicRefusal(refusal.code().name(), sentence, refusal.clearsOn()));
      }
    }
    if (!kept.isEmpty()) {
      shown.add(notCleared(clearingDay(kept)));
    }
    return List.copyOf(shown);
  }

  /** The day on which the last of {@code refusals} clears, null while one has no known day. */
  private static @Nullable LocalDate clearingDay(List<Refusal> refusals) {
    if (refusals.stream().anyMatch(refusal -> refusal.clearsOn() == null)) {
      return null;
    }
    return refusals.stream()
        .map(Refusal::clearsOn)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }
}
