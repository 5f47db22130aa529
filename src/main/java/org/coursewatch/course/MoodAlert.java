package org.coursewatch.course;

import java.time.LocalDate;
import org.coursewatch.program.Rule;

/**
 * What a patient's answers about mood ask of the prescriber.
 *
 * @param kind what it is
 * @param since the day of the answers
 * @param actBy the day by which somebody speaks with the patient (inside)
 * @param rule the rule behind it
 */
public record MoodAlert(Kind kind, LocalDate since, LocalDate actBy, Rule rule) {

  /** The most urgent first. */
  public enum Kind {
    /** The answers speak of harming oneself: somebody speaks with the patient on the same day. */
    URGENT("The answers speak of harming oneself; speak with the patient today."),
    /** The long form has the points of a moderate or severe depression. */
    MODERATE(
        "The points speak of a moderate or severe depression; the prescriber decides what follows."),
    /** The short form has so many points that the long one follows. */
    FULL_SCREEN("The short questionnaire has so many points that the long one follows.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** One sentence for the practice, and for nobody else. */
    public String sentence() {
      return sentence;
    }
  }
}
