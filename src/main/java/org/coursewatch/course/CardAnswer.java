package org.coursewatch.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a card that a record system showed.
 *
 * @param card its name
 * @param accepted whether a suggestion was taken; otherwise the card was put aside
 * @param reason why it was put aside, null when nobody said
 */
public record CardAnswer(UUID card, boolean accepted, @Nullable Reason reason) {

  /** Why somebody puts a card aside: the reasons that cards offer, and any other. */
  public enum Reason {
    WILL_BE_DONE("It will be done before the supply is handed over"),
    DONE_NOT_RECORDED("It is done, and not recorded yet"),
    NOT_APPLICABLE("It does not apply to this patient"),
    /** A reason of the other system's, or one in words. */
    OTHER("Another reason");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** As it is offered. */
    public String sentence() {
      return sentence;
    }
  }
}
