package org.coursewatch.course;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a check can usefully be done: recorded on one of them it counts, on the day
 * before the first it does not. Found by asking the engine about each day, so that no second place
 * knows the rules. Of several spans it is the one that holds today, else the next one to come, else
 * the last that has gone by.
 *
 * @param first the first day (inside)
 * @param last the last day (inside), null when none is known
 * @param because the rule that sets the first day
 */
public record UsefulDays(LocalDate first, @Nullable LocalDate last, RuleKey because) {

  /** How far back of the opening a test or a signature may lie and count. Days. */
  private static final int BEFORE_OPENING = 45;

  private static final int LONGEST_PAST = 400;

  /** A test or a confirmation of the month that is older than this opens nothing today. */
  private static final int LONGEST_PAST_OF_MONTH = 45;

  /** How far ahead a first day is looked for, and how far the last one. */
  private static final int AHEAD = 75;

  private static final int FARTHEST = 150;

  /** The useful days of {@code code}, null when no day of the next months counts as things are. */
  public static @Nullable UsefulDays of(Question question, CheckCode code) {
    if (CountingFacts.of(code, LocalDate.EPOCH).isEmpty()) {
      return null;
    }
    LocalDate today = question.program().zone().dayOf(question.asOf());
    LocalDate found = counts(question, code, today) ? today : ahead(question, code, today);
    found = found == null ? past(question, code, today) : found;
    if (found == null) {
      return null;
    }
    LocalDate first = found;
    LocalDate oldest = oldest(question, code, today);
    while (first.isAfter(oldest) && counts(question, code, first.minusDays(1))) {
      first = first.minusDays(1);
    }
    LocalDate last = found;
    LocalDate farthest = today.plusDays(FARTHEST);
    while (!last.isAfter(farthest) && counts(question, code, last.plusDays(1))) {
      last = last.plusDays(1);
    }
    boolean open = last.isAfter(farthest);
    return new UsefulDays(first, open ? null : last, because(question, code, first));
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(first) && (last == null || !day.isAfter(last));
  }

  private static boolean counts(Question question, CheckCode code, LocalDate day) {
    List<CourseFact> facts = CountingFacts.of(code, day);
    return Counting.counts(question, code, day, facts);
  }

  private static @Nullable LocalDate ahead(Question question, CheckCode code, LocalDate today) {
    return today
        .datesUntil(today.plusDays(AHEAD + 1L))
        .filter(day -> counts(question, code, day))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate past(Question question, CheckCode code, LocalDate today) {
    LocalDate oldest = oldest(question, code, today);
    for (LocalDate day = today; !day.isBefore(oldest); day = day.minusDays(1)) {
      if (counts(question, code, day)) {
        return day;
      }
    }
    return null;
  }

  private static LocalDate oldest(Question question, CheckCode code, LocalDate today) {
    LocalDate opened = question.course().openedOn();
    LocalDate begin = (opened.isBefore(today) ? opened : today).minusDays(BEFORE_OPENING);
    int days =
        switch (code) {
          case PREGNANCY_TEST, COUNSELING, CONTRACEPTION, LIVER_LAB, LIPID_LAB, MOOD ->
              LONGEST_PAST_OF_MONTH;
          default -> LONGEST_PAST;
        };
    LocalDate longest = today.minusDays(days);
    return begin.isBefore(longest) ? longest : begin;
  }

  private static RuleKey because(Question question, CheckCode code, LocalDate first) {
    return switch (code) {
      case CONSENT -> RuleKey.CONSENT_LOOKBACK;
      case SCREENING_TEST -> RuleKey.SCREENING_LOOKBACK;
      case PREGNANCY_TEST -> becauseOfTest(question, first);
      case COUNSELING, CONTRACEPTION -> becauseOfMonth(question, code, first);
      case LIVER_LAB, LIPID_LAB -> RuleKey.LAB_SCHEDULE;
      case LAST_DOSE_TEST -> RuleKey.LAST_DOSE_WITHIN;
      case POST_TREATMENT_TEST -> RuleKey.POST_TREATMENT_EARLIEST;
      case COMPREHENSION -> RuleKey.COMPREHENSION;
      case MOOD -> RuleKey.MOOD_CHECK;
      case PRESCRIBER_ACTIVATION, PHARMACY_ACTIVATION, PHARMACY_TRAINING ->
          RuleKey.ACTIVATION_OVERDUE;
    };
  }

  private static RuleKey becauseOfTest(Question question, LocalDate first) {
    Situation now = Situation.of(question);
    if (first.equals(now.leadInOver())) {
      return RuleKey.LEAD_IN;
    }
    if (first.equals(now.screeningOver())) {
      return RuleKey.SCREENING_APART;
    }
    if (first.equals(now.lockoutOver())) {
      return RuleKey.LOCKOUT;
    }
    LocalDate end = now.supply().end();
    int days = now.rules().number(RuleKey.WINDOW) - 1;
    boolean supplyLasts =
        end != null
            && first.equals(
                end.minusDays((long) now.rules().number(RuleKey.SUPPLY_EARLIEST) + days));
    return supplyLasts ? RuleKey.SUPPLY_EARLIEST : RuleKey.WINDOW;
  }

  private static RuleKey becauseOfMonth(Question question, CheckCode code, LocalDate first) {
    Situation now = Situation.of(question);
    if (!now.phase().canBecomePregnant()) {
      return RuleKey.COUNSELING;
    }
    boolean leadIn = now.isFirstDosePhase() && now.leadInStart() == null;
    boolean begins = leadIn && !first.isAfter(now.phase().start());
    return begins || (leadIn && code == CheckCode.CONTRACEPTION)
        ? RuleKey.LEAD_IN
        : RuleKey.CONFIRMATION_LOOKBACK;
  }
}
