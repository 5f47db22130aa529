package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseTimeline.Bar;
import org.coursewatch.course.CourseTimeline.Kind;
import org.coursewatch.course.CourseTimeline.Lane;
import org.coursewatch.course.CourseTimeline.Mark;
import org.coursewatch.course.CourseTimeline.RuleChange;
import org.coursewatch.course.CourseTimeline.Sign;
import org.coursewatch.time.ProgramZone;

/** Collects what a {@link CourseTimeline} shows of one question. */
final class TimelineFacts {

  /** Days of air before the first thing and behind the last. */
  private static final int BEFORE = 3;

  private static final int BEHIND = 7;

  /** A change of rules that lies this near ahead belongs into the picture. */
  private static final int CHANGE_AHEAD = 45;

  private final Question question;
  private final Discretion discretion;
  private final Situation situation;
  private final ProgramZone zone;

  TimelineFacts(Question question, Discretion discretion) {
    this.question = question;
    this.discretion = discretion;
    this.situation = Situation.of(question);
    this.zone = question.program().zone();
  }

  CourseTimeline timeline() {
    List<Mark> marks = marks();
    List<Bar> bars = bars();
    LocalDate today = situation.today();
    LocalDate first =
        Stream.concat(marks.stream().map(Mark::day), bars.stream().map(Bar::from))
            .reduce(opened(), (one, other) -> one.isBefore(other) ? one : other)
            .minusDays(BEFORE);
    LocalDate last =
        Stream.concat(marks.stream().map(Mark::day), bars.stream().map(Bar::to))
            .reduce(today, (one, other) -> one.isAfter(other) ? one : other);
    LocalDate change = situation.timeline().nextChangeAfter(today).orElse(LocalDate.MAX);
    boolean near = change.isAfter(last) && !change.isAfter(today.plusDays(CHANGE_AHEAD));
    LocalDate end = (near ? change : last).plusDays(BEHIND);
    return new CourseTimeline(first, end, today, marks, bars, changes(first, end));
  }

  /** Of a course asked about before it was opened nothing is there but that day. */
  private LocalDate opened() {
    LocalDate opened = question.course().openedOn();
    return opened.isAfter(situation.today()) ? situation.today() : opened;
  }

  private List<RuleChange> changes(LocalDate first, LocalDate last) {
    return situation.timeline().versions().spans().stream()
        .skip(1)
        .filter(span -> !span.from().isBefore(first) && !span.from().isAfter(last))
        .map(span -> new RuleChange(span.from(), span.value().id()))
        .toList();
  }

  private List<Mark> marks() {
    Map<RecordedFact, JudgedTest> judged = new HashMap<>();
    for (JudgedTest test : situation.tests().tests()) {
      judged.put(situation.history().recorded(test.test()), test);
    }
    List<Mark> marks = new ArrayList<>();
    for (Event<CourseFact> event : situation.history().happened()) {
      RecordedFact fact = situation.history().recorded(event);
      if (!(event.fact() instanceof FactVoided) && !discretion.withholds(fact)) {
        marks.add(mark(event, fact, judged));
      }
    }
    marks.sort(Comparator.comparing(Mark::day));
    return marks;
  }

  private Mark mark(
      Event<CourseFact> event, RecordedFact fact, Map<RecordedFact, JudgedTest> judged) {
    JudgedTest test = judged.get(fact);
    Set<JudgedTest.Failure> failures =
        test == null || discretion.withholds() || counts(test) ? Set.of() : test.failures();
    Sign sign =
        event.fact() instanceof PregnancyTested told && test != null
            ? sign(told, test)
            : TimelineSigns.of(event.fact());
    return new Mark(TimelineSigns.lane(event.fact()), sign, event.day(), fact, failures);
  }

  private Sign sign(PregnancyTested told, JudgedTest test) {
    return switch (told.result()) {
      case POSITIVE -> Sign.POSITIVE;
      case INDETERMINATE, INVALID -> Sign.UNCLEAR;
      case NEGATIVE -> {
        if (discretion.withholds()) {
          yield Sign.NOT_JUDGED;
        }
        yield counts(test) ? Sign.ACCEPTED : Sign.NOT_ACCEPTED;
      }
    };
  }

  /** It opened a window, is the screening test, or follows up on the treatment. */
  private boolean counts(JudgedTest test) {
    LocalDate lastDose = situation.lastDose();
    boolean followsUp =
        lastDose != null && !test.day().isBefore(lastDose) && test.isAcceptedNegative();
    return test.qualifies() || test.equals(situation.tests().screening()) || followsUp;
  }

  private List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    if (!discretion.withholds()) {
      CourseWindows.of(question).stream().map(this::window).forEach(bars::add);
    }
    situation.supply().runs().stream()
        .map(run -> new Bar(Lane.SUPPLY, Kind.SUPPLY, run.firstDay(), run.lastDay(), null))
        .forEach(bars::add);
    for (Holds.Span hold : situation.history().holds.spans()) {
      Instant until = hold.until();
      LocalDate from = zone.dayOf(hold.from());
      LocalDate to = until == null ? situation.today() : zone.dayOf(until);
      bars.add(new Bar(Lane.COURSE, Kind.HOLD, from, to.isBefore(from) ? from : to, null));
    }
    bars.sort(Comparator.comparing(Bar::from).thenComparing(Bar::lane).thenComparing(Bar::to));
    return bars;
  }

  private Bar window(CourseWindow told) {
    SupplyWindow window = told.window();
    LocalDate first = window.firstDay();
    LocalDate cut = window.cutOn();
    if (window.isUsed()) {
      return new Bar(Lane.WINDOWS, Kind.WINDOW_USED, first, window.lastDay(), window.usedOn());
    }
    if (cut != null) {
      LocalDate last = cut.isAfter(first) ? cut.minusDays(1) : first;
      return new Bar(Lane.WINDOWS, Kind.WINDOW_CUT, first, last, null);
    }
    Kind kind = told.isOpenOn(situation.today()) ? Kind.WINDOW_OPEN : Kind.WINDOW_UNUSED;
    return new Bar(Lane.WINDOWS, kind, first, window.lastDay(), null);
  }
}
