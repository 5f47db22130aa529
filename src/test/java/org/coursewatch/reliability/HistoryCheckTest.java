package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coursewatch.reliability.Broken.Promise;
import org.coursewatch.reliability.Call.Kind;
import org.coursewatch.reliability.Call.Told;
import org.coursewatch.reliability.Kept.Answer;
import org.coursewatch.reliability.Kept.Entry;
import org.coursewatch.reliability.Kept.Fact;
import org.coursewatch.reliability.Kept.Registered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker says nothing of a day on which all went well, and finds everything that did not. */
class HistoryCheckTest {

  private static final UUID COURSE = new UUID(1, 1);
  private static final LocalDate TESTED = LocalDate.of(2026, 11, 20);
  private static final LocalDate TODAY = TESTED.plusDays(1);
  private static final LocalDate LAST = TESTED.plusDays(6);
  private static final String GIVEN_BACK = "AAAAAAAAAAAAAAAA";
  private static final String USED = "BBBBBBBBBBBBBBBB";

  /** A day whose lists can be spoilt. */
  private static final class Day {
    final List<Call> calls = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final List<Registered> authorizations = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();

    List<Promise> broken() {
      History history = new History(calls);
      Kept kept = new Kept(facts, authorizations, answers, entries);
      return Stream.concat(
              WritesCheck.broken(history, kept).stream(),
              WindowsCheck.broken(history, kept).stream())
          .map(Broken::promise)
          .distinct()
          .toList();
    }

    Day call(Kind kind, String about, int status, Told told) {
      long at = 10L * calls.size();
      String key = kind.isWrite() ? "key-" + calls.size() : "";
      calls.add(new Call(kind, "rx", COURSE, key, about, at, at + 5, 1, status, told, ""));
      if (kind.isWrite() && status != Call.UNKNOWN) {
        answers.add(new Answer("rx", key, status));
      }
      return this;
    }

    Day fact(String type, LocalDate day, String number, String value) {
      facts.add(new Fact(COURSE, facts.size() + 1, type, day, Instant.EPOCH, number, value));
      return this;
    }

    Day entry(String action, String record) {
      entries.add(new Entry(COURSE, action, record));
      return this;
    }

    Day issued(String number) {
      authorizations.add(new Registered(COURSE, number, TODAY, LAST));
      return call(Kind.AUTHORIZE, "", 201, new Told(number, 0, false))
          .fact("authorizationIssued", TODAY, number, "")
          .entry("AUTHORIZATION_ISSUED", number);
    }
  }

  /** What is spoilt, and which promise that breaks. */
  private record Mutation(String name, Promise promise, Consumer<Day> spoil) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A test, a lab result, a number that is given back, one that is used, questions, a refusal. */
  private static Day goodDay() {
    return new Day()
        .fact("pregnancyTested", TESTED, "", "NEGATIVE")
        .fact("labResulted", TODAY, "", "100.000010")
        .call(Kind.FACT, "100.000010", 200, new Told("", 2, false))
        .entry("FACT_RECORDED", "2")
        .call(Kind.ASK, "", 200, new Told("", 0, true))
        .issued(GIVEN_BACK)
        .fact("authorizationReversed", TODAY, GIVEN_BACK, "")
        .call(Kind.REVERSE, GIVEN_BACK, 200, Told.NOTHING)
        .entry("AUTHORIZATION_REVERSED", GIVEN_BACK)
        .issued(USED)
        .fact("dispensed", TODAY, USED, "")
        .call(Kind.HAND_OVER, USED, 200, Told.NOTHING)
        .entry("SUPPLY_HANDED_OVER", USED)
        .call(Kind.HAND_OVER, USED, 409, Told.NOTHING)
        .call(Kind.ASK, "", 200, new Told("", 0, false))
        .call(Kind.AUTHORIZE, "", Call.UNKNOWN, Told.NOTHING);
  }

  static List<Mutation> mutations() {
    return List.of(
        new Mutation(
            "an acknowledged fact is lost",
            Promise.ACKNOWLEDGED_IS_THERE,
            day -> day.facts.removeIf(fact -> fact.type().equals("labResulted"))),
        new Mutation(
            "an acknowledged hand-over is lost",
            Promise.ACKNOWLEDGED_IS_THERE,
            day -> day.facts.removeIf(fact -> fact.type().equals("dispensed"))),
        new Mutation(
            "an acknowledged reversal is lost",
            Promise.ACKNOWLEDGED_IS_THERE,
            day -> day.facts.removeIf(fact -> fact.type().equals("authorizationReversed"))),
        new Mutation(
            "a register forgets a number",
            Promise.ACKNOWLEDGED_IS_THERE,
            day -> day.authorizations.removeFirst()),
        new Mutation(
            "a retry records a second time",
            Promise.HAPPENS_ONCE,
            day -> day.fact("labResulted", TODAY, "", "100.00001")),
        new Mutation(
            "what was refused is recorded",
            Promise.REFUSED_LEFT_NOTHING,
            day ->
                day.call(Kind.FACT, "100.000011", 409, Told.NOTHING)
                    .fact("labResulted", TODAY, "", "100.000011")),
        new Mutation(
            "a number that nobody was told",
            Promise.NOTHING_INVENTED,
            day -> {
              day.fact("authorizationIssued", TODAY, "CCCCCCCCCCCCCCCC", "");
              day.fact("authorizationIssued", TODAY, "DDDDDDDDDDDDDDDD", "");
            }),
        new Mutation(
            "another answer to the same key",
            Promise.ANSWERED_ALIKE_AGAIN,
            day -> day.answers.set(0, new Answer("rx", "key-0", 409))),
        new Mutation(
            "a write without an audit entry",
            Promise.IN_THE_AUDIT_TRAIL_ONCE,
            day -> day.entries.removeFirst()),
        new Mutation(
            "two audit entries for one write",
            Promise.IN_THE_AUDIT_TRAIL_ONCE,
            day -> day.entries.add(day.entries.getFirst())),
        new Mutation(
            "two hand-overs in one window",
            Promise.ONE_HAND_OVER_PER_WINDOW,
            day -> day.issued("CCCCCCCCCCCCCCCC").fact("dispensed", LAST, "CCCCCCCCCCCCCCCC", "")),
        new Mutation(
            "a hand-over after the last day",
            Promise.NOTHING_OUTSIDE_A_WINDOW,
            day -> day.facts.replaceAll(fact -> onDay(fact, "dispensed", LAST.plusDays(1)))),
        new Mutation(
            "a number issued before the test",
            Promise.NOTHING_OUTSIDE_A_WINDOW,
            day ->
                day.authorizations.set(
                    0, new Registered(COURSE, GIVEN_BACK, TESTED.minusDays(1), LAST))),
        new Mutation(
            "a number that lasts a day too long",
            Promise.NOTHING_OUTSIDE_A_WINDOW,
            day ->
                day.authorizations.set(
                    0, new Registered(COURSE, GIVEN_BACK, TODAY, LAST.plusDays(1)))),
        new Mutation(
            "two live numbers at once",
            Promise.ONE_LIVE_AUTHORIZATION,
            day -> day.facts.removeIf(fact -> fact.type().equals("authorizationReversed"))),
        new Mutation(
            "an earlier instant after a later one",
            Promise.RECORDED_IN_ORDER,
            day -> {
              Fact first = day.facts.getFirst();
              day.facts.set(
                  0,
                  new Fact(
                      first.course(),
                      first.sequence(),
                      first.type(),
                      first.day(),
                      Instant.EPOCH.plusSeconds(1),
                      first.number(),
                      first.value()));
            }),
        new Mutation(
            "a yes after the hand-over",
            Promise.NO_OLD_ANSWERS,
            day -> day.call(Kind.ASK, "", 200, new Told("", 0, true))),
        new Mutation(
            "an answer nobody should get",
            Promise.EXPECTED_ANSWERS_ONLY,
            day -> day.call(Kind.REVERSE, USED, 404, Told.NOTHING)));
  }

  @Test
  void aGoodDayBreaksNothing() {
    assertThat(goodDay().broken()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void aBrokenPromiseIsNoticed(Mutation mutation) {
    Day day = goodDay();
    mutation.spoil().accept(day);
    assertThat(day.broken()).contains(mutation.promise());
  }

  private static Fact onDay(Fact fact, String type, LocalDate day) {
    return fact.type().equals(type)
        ? new Fact(
            fact.course(),
            fact.sequence(),
            type,
            day,
            fact.recordedAt(),
            fact.number(),
            fact.value())
        : fact;
  }
}
