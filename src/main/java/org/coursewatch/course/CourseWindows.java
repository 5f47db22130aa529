package org.coursewatch.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coursewatch.course.CourseWindow.Opener;
import org.coursewatch.program.RuleTimeline;
import org.jspecify.annotations.Nullable;

/**
 * Every window there ever was of a course. A course whose category changed had windows of tests
 * while the patient could become pregnant and windows of visits while not; the change closes what
 * was open. Two windows of one first day and kind are one: the one that was in force last.
 */
final class CourseWindows {

  /** A category with the days on which it held: {@code from} inside, {@code until} outside. */
  private record Span(Phase phase, LocalDate from, @Nullable LocalDate until) {

    /** Whether the window was opened in the span, or still open and unused when it began. */
    boolean meets(SupplyWindow window) {
      if (until != null && !window.firstDay().isBefore(until)) {
        return false;
      }
      return !window.firstDay().isBefore(from) || isOpenAndUnusedAtFirst(window);
    }

    private boolean isOpenAndUnusedAtFirst(SupplyWindow window) {
      LocalDate used = window.usedOn();
      return window.covers(from) && (used == null || !used.isBefore(from));
    }

    /** The window as it was in this span: closed from its end on. */
    SupplyWindow within(SupplyWindow window) {
      LocalDate end = until;
      if (end == null || !window.covers(end)) {
        return window;
      }
      LocalDate used = window.usedOn();
      return used != null && used.isBefore(end)
          ? window
          : new SupplyWindow(window.days(), null, end);
    }
  }

  private record Key(LocalDate first, Opener openedBy) {}

  private static final Comparator<Key> KEYS =
      Comparator.comparing(Key::first).thenComparing(Key::openedBy);

  private final History history;
  private final RuleTimeline rules;
  private final Supply supply;
  private final LocalDate today;
  private final Map<Key, CourseWindow> found = new TreeMap<>(KEYS);

  private CourseWindows(History history, RuleTimeline rules, LocalDate today) {
    this.history = history;
    this.rules = rules;
    this.supply = new Supply(history.dispensings);
    this.today = today;
  }

  /** All windows known at the question's instant, by their first day. */
  static List<CourseWindow> of(Question question) {
    History history = History.of(question.course(), question.asOf(), question.program().zone());
    LocalDate today = question.program().zone().dayOf(question.asOf());
    CourseWindows windows = new CourseWindows(history, question.rules(), today);
    List<Phase> phases = Phase.all(question.course(), history);
    for (int i = 0; i < phases.size(); i++) {
      LocalDate until = i + 1 < phases.size() ? phases.get(i + 1).since() : null;
      windows.add(new Span(phases.get(i), phases.get(i).since(), until));
    }
    return List.copyOf(windows.found.values());
  }

  private void add(Span span) {
    Phase phase = span.phase();
    Contraception contraception =
        new Contraception(history, phase.start(), rules.on(today).contraception());
    Exemptions exemptions = new Exemptions(history, phase, rules);
    TestHistory tests = new TestHistory(history, rules, phase, contraception, supply, exemptions);
    boolean tested = phase.canBecomePregnant();
    Opener opener = tested ? Opener.TEST : Opener.COUNSELING;
    List<SupplyWindow> windows =
        tested ? tests.windows() : CounselingWindows.all(history, supply, rules);
    for (SupplyWindow window : windows) {
      if (span.meets(window)) {
        LocalDate first = window.firstDay();
        found.put(
            new Key(first, opener),
            new CourseWindow(
                span.within(window),
                opener,
                tested && tests.isFirstDosePhaseBefore(first),
                tests.isUnresolvedOn(window.lastDay()),
                rules.on(first).id(),
                phase.category()));
      }
    }
  }
}
