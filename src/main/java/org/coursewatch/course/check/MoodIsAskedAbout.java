package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.Event;
import org.coursewatch.course.MoodAlert;
import org.coursewatch.course.MoodAlert.Kind;
import org.coursewatch.course.MoodAlerts;
import org.coursewatch.course.Situation;
import org.coursewatch.course.Warning;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;

/**
 * The patient's mood is asked about, where the program wants it. Advisory, and never a pharmacy's.
 */
final class MoodIsAskedAbout {

  private MoodIsAskedAbout() {}

  static List<Check> checks(Situation situation) {
    RuleSet rules = situation.rules();
    if (!rules.allows(RuleKey.MOOD_CHECK)) {
      return List.of();
    }
    List<Check> checks = new ArrayList<>(2);
    checks.add(Applies.unlessEnded(routine(situation), situation));
    for (MoodAlert alert : MoodAlerts.of(situation.history(), rules)) {
      if (alert.kind() == Kind.FULL_SCREEN) {
        LocalDate overdue = alert.since().plusDays(rules.number(RuleKey.MOOD_FULL_OVERDUE));
        checks.add(
            Applies.unlessEnded(
                Check.open(
                    CheckCode.MOOD,
                    Occasion.REPEAT,
                    alert.since(),
                    overdue,
                    alert.rule(),
                    situation.today()),
                situation));
      }
    }
    return checks;
  }

  static List<Warning> warnings(Situation situation) {
    RuleSet rules = situation.rules();
    if (!rules.allows(RuleKey.MOOD_CHECK)) {
      return List.of();
    }
    return MoodAlerts.of(situation.history(), rules).stream()
        .map(
            alert ->
                new Warning(
                    alert.kind() == Kind.URGENT ? "MOOD_URGENT" : "MOOD_RAISED",
                    alert.kind().sentence(),
                    alert.rule()))
        .toList();
  }

  private static Check routine(Situation situation) {
    RuleSet rules = situation.rules();
    Event<MoodScreened> last = situation.history().moods.newest();
    LocalDate due =
        last == null
            ? situation.question().course().openedOn()
            : last.day().plusDays(rules.number(RuleKey.MOOD_EVERY));
    return Check.open(
        CheckCode.MOOD,
        Occasion.MONTHLY,
        due,
        due.plusDays(rules.number(RuleKey.MOOD_OVERDUE)),
        rules.rule(RuleKey.MOOD_CHECK),
        situation.today());
  }
}
