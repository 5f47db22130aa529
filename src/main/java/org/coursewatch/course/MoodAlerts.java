package org.coursewatch.course;

import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What answers about mood ask of the prescriber, whether or not the program wants mood asked about:
 * an answer that is there is never passed over. Nothing of it ever blocks a supply, and no pharmacy
 * is told.
 */
public final class MoodAlerts {

  private final History history;
  private final RuleSet rules;

  private MoodAlerts(History history, RuleSet rules) {
    this.history = history;
    this.rules = rules;
  }

  /** The alerts that stand, the most urgent first. */
  public static List<MoodAlert> of(History history, RuleSet rules) {
    MoodAlerts alerts = new MoodAlerts(history, rules);
    List<MoodAlert> found = new ArrayList<>(2);
    alerts.addUrgent(found);
    alerts.addModerate(found);
    alerts.addFullScreen(found);
    return List.copyOf(found);
  }

  /** It stands until a newer PHQ-9 without such an answer; a PHQ-2 does not ask. */
  private void addUrgent(List<MoodAlert> found) {
    Event<MoodScreened> urgent = newest(null, true);
    Event<MoodScreened> calm = newest(MoodInstrument.PHQ_9, false);
    if (urgent != null && (calm == null || !isNewer(calm, urgent))) {
      found.add(
          new MoodAlert(
              MoodAlert.Kind.URGENT, urgent.day(), urgent.day(), rules.rule(RuleKey.MOOD_CHECK)));
    }
  }

  private void addModerate(List<MoodAlert> found) {
    Event<MoodScreened> full = newest(MoodInstrument.PHQ_9, null);
    if (full != null && full.fact().score() >= rules.number(RuleKey.MOOD_MODERATE_FROM)) {
      found.add(
          new MoodAlert(
              MoodAlert.Kind.MODERATE,
              full.day(),
              full.day().plusDays(rules.number(RuleKey.MOOD_FULL_OVERDUE)),
              rules.rule(RuleKey.MOOD_MODERATE_FROM)));
    }
  }

  private void addFullScreen(List<MoodAlert> found) {
    Event<MoodScreened> brief = newest(MoodInstrument.PHQ_2, null);
    Event<MoodScreened> full = newest(MoodInstrument.PHQ_9, null);
    if (brief != null
        && brief.fact().score() >= rules.number(RuleKey.MOOD_FULL_FROM)
        && (full == null || full.day().isBefore(brief.day()))) {
      found.add(
          new MoodAlert(
              MoodAlert.Kind.FULL_SCREEN,
              brief.day(),
              brief.day(),
              rules.rule(RuleKey.MOOD_FULL_FROM)));
    }
  }

  /** The newest screening by {@code instrument}, null for any, urgent as told, null for either. */
  private @Nullable Event<MoodScreened> newest(
      @Nullable MoodInstrument instrument, @Nullable Boolean urgent) {
    Event<MoodScreened> newest = null;
    for (Event<MoodScreened> each : history.moods) {
      boolean fits = instrument == null || instrument.title().equals(each.fact().instrument());
      if (fits && (urgent == null || urgent == each.fact().urgent())) {
        newest = each;
      }
    }
    return newest;
  }

  private static boolean isNewer(Event<?> one, Event<?> other) {
    return one.isNewerThan(other.day(), other.order());
  }
}
