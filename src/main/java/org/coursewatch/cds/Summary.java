package org.coursewatch.cds;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.coursewatch.course.ResponsibleParty;
import org.jspecify.annotations.Nullable;

/** The one sentence of a card that names who must do what. */
final class Summary {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

  private Summary() {}

  /** As people of the United States write a day. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * {@code who} must do {@code deeds}; what does not fit into a card's summary is counted.
   *
   * @param by last day (inside) to do them, null when no day is known
   */
  static String of(ResponsibleParty who, List<String> deeds, @Nullable LocalDate by) {
    String end = by == null ? "." : " by " + day(by) + ".";
    for (int told = deeds.size(); told > 0; told--) {
      String sentence = name(who) + " must " + joined(deeds, told) + end;
      if (sentence.length() <= Card.LONGEST_SUMMARY) {
        return sentence;
      }
    }
    return name(who) + " must settle " + deeds.size() + " things" + end;
  }

  /** Who, at the head of a sentence. */
  static String name(ResponsibleParty who) {
    return switch (who) {
      case PRESCRIBER -> "The prescriber";
      case PATIENT -> "The patient";
      case PRESCRIBER_AND_PATIENT -> "Prescriber and patient";
      case PHARMACY -> "The pharmacy";
    };
  }

  private static String joined(List<String> deeds, int told) {
    int more = deeds.size() - told;
    if (more > 0) {
      return String.join(", ", deeds.subList(0, told)) + " and settle " + more + " more";
    }
    return told == 1
        ? deeds.getFirst()
        : String.join(", ", deeds.subList(0, told - 1)) + " and " + deeds.get(told - 1);
  }
}
