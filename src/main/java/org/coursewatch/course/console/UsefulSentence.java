package org.coursewatch.course.console;

import java.time.LocalDate;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Question;
import org.coursewatch.course.UsefulDays;
import org.coursewatch.page.Dates;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/** The days on which a check counts, in a sentence with the reason for the first one. */
final class UsefulSentence {

  private UsefulSentence() {}

  /** Null where the office records nothing for the check. */
  static @Nullable String of(
      Question question, @Nullable CheckCode code, AnswerWords words, Dates dates) {
    if (code == null) {
      return null;
    }
    UsefulDays days = UsefulDays.of(question, code);
    if (days == null) {
      return words.usefulNone();
    }
    LocalDate today = question.program().zone().dayOf(question.asOf());
    RuleSet rules = question.program().rules().on(today);
    LocalDate last = days.last();
    String first = dates.day(days.first());
    if (last == null) {
      return words.usefulFrom(first, because(code, days.because(), rules, words));
    }
    return last.isBefore(today)
        ? words.usefulPast(first, dates.day(last))
        : words.usefulUntil(first, dates.day(last), because(code, days.because(), rules, words));
  }

  private static String because(CheckCode code, RuleKey key, RuleSet rules, AnswerWords words) {
    return switch (key) {
      case LEAD_IN ->
          code == CheckCode.PREGNANCY_TEST
              ? words.leadIn(rules.number(key))
              : words.leadInBegins(rules.number(key));
      case SCREENING_APART -> words.apart(rules.number(key));
      case LOCKOUT -> words.lockout();
      case WINDOW -> words.window(rules.number(key));
      case SUPPLY_EARLIEST -> words.supply();
      case SCREENING_LOOKBACK -> words.screeningLookback(rules.number(key));
      case CONSENT_LOOKBACK -> words.consentLookback(rules.number(key));
      case CONFIRMATION_LOOKBACK -> words.lookback(rules.number(key));
      case LAST_DOSE_WITHIN -> words.lastDose(rules.number(key));
      case POST_TREATMENT_EARLIEST -> words.postTreatment(rules.number(key));
      case LAB_SCHEDULE -> words.labs();
      case MOOD_CHECK -> words.mood();
      default -> words.once();
    };
  }
}
