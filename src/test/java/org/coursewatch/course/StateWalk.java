package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.json.FactTypes;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.time.ProgramZone;

/**
 * Walks courses through the engine, fact by fact and day by day, and notes which states follow each
 * other and what made them. Facts are learnt when they happen, and as in the service nothing is
 * authorized or handed over that the engine does not allow.
 */
final class StateWalk {

  static final String TIME = "time";

  /** Two states, one after the other. */
  record Step(CourseState from, CourseState to) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int order = from.compareTo(other.from);
      return order == 0 ? to.compareTo(other.to) : order;
    }
  }

  private static final ProgramZone ZONE = RuleSetFixture.US_IPLEDGE.zone();
  private static final int LONGEST = 500;

  private final Map<Step, Map<String, Integer>> steps = new TreeMap<>();

  /** What is seen in the courses told by the random numbers of the first {@code stories} seeds. */
  static Map<Step, Map<String, Integer>> through(int stories) {
    StateWalk walk = new StateWalk();
    for (int seed = 0; seed < stories; seed++) {
      walk.through(RandomStory.tell(new Random(seed)).course());
    }
    return walk.steps;
  }

  private void through(Course told) {
    Course course = Ledger.withFacts(told, List.of());
    Instant now = ZONE.startOf(told.openedOn());
    List<RecordedFact> facts = new ArrayList<>(told.facts());
    facts.sort(Comparator.comparing(fact -> Ledger.happened(fact.fact(), ZONE)));
    for (RecordedFact fact : facts) {
      Instant happened = Ledger.happened(fact.fact(), ZONE);
      if (happened.isAfter(now)) {
        wait(course, now, happened);
        now = happened;
      }
      course = after(fact, course, now);
    }
    wait(course, now, ZONE.startOf(ZONE.dayOf(now).plusDays(LONGEST)));
  }

  private Course after(RecordedFact fact, Course course, Instant now) {
    return switch (fact.fact()) {
      case AuthorizationIssued _ when !mayBeAuthorized(course, now) -> course;
      case Dispensed _ -> afterHandingOver(course, now);
      default -> happening(fact, course, now);
    };
  }

  /** A hand-over takes an authorization that is live; if there is none it is asked for first. */
  private Course afterHandingOver(Course course, Instant now) {
    Course authorized = course;
    if (mayBeAuthorized(course, now)) {
      String number = "W" + course.facts().size();
      authorized = happening(fact(new AuthorizationIssued(now, number, "P1", 30)), course, now);
    }
    Evaluation answer = evaluate(authorized, now);
    AuthorizationStanding live = answer.live();
    return live == null || !answer.allowed()
        ? authorized
        : happening(fact(new Dispensed(now, live.number(), 30)), authorized, now);
  }

  private Course happening(RecordedFact fact, Course course, Instant now) {
    Course after = course.with(fact);
    note(stateOf(course, now), stateOf(after, now), FactTypes.of(fact.fact()));
    return after;
  }

  private static boolean mayBeAuthorized(Course course, Instant now) {
    Evaluation answer = evaluate(course, now);
    return answer.allowed() && answer.live() == null;
  }

  private static RecordedFact fact(CourseFact fact) {
    return new RecordedFact(null, null, fact);
  }

  private void wait(Course course, Instant from, Instant until) {
    Instant now = from;
    while (true) {
      Evaluation answer = evaluate(course, now);
      LocalDate change = answer.nextChangeOn();
      if (change == null || ZONE.startOf(change).isAfter(until)) {
        return;
      }
      now = ZONE.startOf(change);
      note(answer.state(), stateOf(course, now), TIME);
    }
  }

  private void note(CourseState from, CourseState to, String cause) {
    if (from != to) {
      steps
          .computeIfAbsent(new Step(from, to), step -> new TreeMap<>())
          .merge(cause, 1, Integer::sum);
    }
  }

  private static CourseState stateOf(Course course, Instant asOf) {
    return evaluate(course, asOf).state();
  }

  private static Evaluation evaluate(Course course, Instant asOf) {
    return Evaluator.evaluate(Question.about(RuleSetFixture.US_IPLEDGE, course, asOf));
  }
}
