package org.coursewatch.course.check;

import java.time.LocalDate;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.Event;
import org.coursewatch.course.Events;
import org.coursewatch.course.Situation;
import org.coursewatch.course.SupplyWindow;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * Which of the month's confirmations count for a test's open window (domain contract, section 4).
 */
final class Confirmations {

  private final Situation situation;
  private final LocalDate firstDay;
  private final LocalDate lastDay;

  private Confirmations(Situation situation, SupplyWindow window) {
    int lookback = situation.rules().number(RuleKey.CONFIRMATION_LOOKBACK);
    LocalDate earliest = window.firstDay().minusDays(lookback);
    LocalDate dispensed = situation.supply().lastDay();
    this.situation = situation;
    this.firstDay =
        dispensed == null || dispensed.isBefore(earliest) ? earliest : dispensed.plusDays(1);
    this.lastDay = window.lastDay();
  }

  /**
   * The confirmations of the open window, null when there is none or the category asks for none.
   */
  static @Nullable Confirmations of(Situation situation) {
    SupplyWindow window = situation.window();
    return window == null || !situation.phase().canBecomePregnant()
        ? null
        : new Confirmations(situation, window);
  }

  LocalDate firstDay() {
    return firstDay;
  }

  boolean counseled() {
    Event<CourseFact.CounselingConfirmed> newest = newest(situation.history().counselings);
    return newest != null && isAfterBadNews(newest);
  }

  boolean questionsAnswered() {
    return newest(situation.history().comprehensions) != null;
  }

  @Nullable ContraceptionRecorded byPrescriber() {
    Event<ContraceptionRecorded> newest = newest(situation.history().prescriberEntries);
    return newest == null || !isAfterBadNews(newest) ? null : newest.fact();
  }

  @Nullable ContraceptionRecorded byPatient() {
    Event<ContraceptionRecorded> newest = newest(situation.history().patientEntries);
    return newest == null ? null : newest.fact();
  }

  private <F extends CourseFact> @Nullable Event<F> newest(Events<F> events) {
    Event<F> newest = events.newestUpTo(lastDay);
    return newest == null || newest.day().isBefore(firstDay) ? null : newest;
  }

  /**
   * After the patient told of methods that are not accepted, counseling and the prescriber's entry
   * come again.
   */
  private boolean isAfterBadNews(Event<?> event) {
    LocalDate told = badNews();
    return told == null || !event.day().isBefore(told);
  }

  /**
   * The newest day since the phase began on which the patient's entry was not accepted, if the
   * newest entry is.
   */
  private @Nullable LocalDate badNews() {
    Events<ContraceptionRecorded> entries = situation.history().patientEntries;
    Event<ContraceptionRecorded> newest = entries.newest();
    if (newest == null || !accepts(newest)) {
      return null;
    }
    for (Event<ContraceptionRecorded> entry : entries.reversed()) {
      if (entry.day().isBefore(situation.phase().start())) {
        return null;
      }
      if (!accepts(entry)) {
        return entry.day();
      }
    }
    return null;
  }

  private boolean accepts(Event<ContraceptionRecorded> entry) {
    return situation.rules().contraception().accepts(entry.fact().methods());
  }
}
