package org.coursewatch.reliability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.reliability.Broken.Promise;
import org.coursewatch.reliability.Call.Kind;
import org.coursewatch.reliability.Kept.Fact;
import org.coursewatch.reliability.Kept.Registered;

/**
 * Judges the ledgers by the rules of dispensing, worked out here once more and not by the service's
 * engine: a window is seven days long and begins with the day of a negative test's specimen
 * (R002-010), one supply is handed over in it (R004-011), and one authorization lives at a time.
 * Holds for patients who can become pregnant, as those of a trial are.
 */
final class WindowsCheck {

  private static final int DAYS_AFTER_SPECIMEN = 6;

  private final List<Broken> found = new ArrayList<>();

  private WindowsCheck() {}

  static List<Broken> broken(History history, Kept kept) {
    WindowsCheck check = new WindowsCheck();
    Map<UUID, List<Fact>> ledgers =
        kept.facts().stream().collect(Collectors.groupingBy(Fact::course));
    ledgers.forEach(check::ledger);
    for (Registered issued : kept.authorizations()) {
      check.registered(issued, ledgers.getOrDefault(issued.course(), List.of()));
    }
    check.oldAnswers(history);
    return check.found;
  }

  private void ledger(UUID course, List<Fact> facts) {
    Set<String> live = new HashSet<>();
    Map<LocalDate, String> usedWindows = new HashMap<>();
    Instant before = Instant.MIN;
    for (Fact fact : facts) {
      if (fact.recordedAt().isBefore(before)) {
        tell(Promise.RECORDED_IN_ORDER, course, fact + " after one of " + before);
      }
      before = fact.recordedAt();
      switch (fact.type()) {
        case "authorizationIssued" -> {
          live.add(fact.number());
          if (live.size() > 1) {
            tell(Promise.ONE_LIVE_AUTHORIZATION, course, "at once: " + live);
          }
          if (usedWindows.containsKey(window(facts, fact.day()))) {
            tell(Promise.NOTHING_OUTSIDE_A_WINDOW, course, fact + " in a window that was used");
          }
        }
        case "authorizationReversed" -> live.remove(fact.number());
        case "dispensed" -> {
          handOver(fact, facts, usedWindows);
          if (!live.remove(fact.number())) {
            tell(Promise.NOTHING_OUTSIDE_A_WINDOW, course, fact + " of no live authorization");
          }
        }
        default -> {}
      }
    }
  }

  private void handOver(Fact fact, List<Fact> facts, Map<LocalDate, String> usedWindows) {
    LocalDate window = window(facts, fact.day());
    if (window.equals(LocalDate.MIN)) {
      tell(Promise.NOTHING_OUTSIDE_A_WINDOW, fact.course(), fact + " on a day of no window");
      return;
    }
    String before = usedWindows.putIfAbsent(window, fact.number());
    if (before != null) {
      tell(
          Promise.ONE_HAND_OVER_PER_WINDOW,
          fact.course(),
          before + " and " + fact.number() + " in the window of " + window);
    }
  }

  private void registered(Registered issued, List<Fact> facts) {
    LocalDate window = window(facts, issued.issuedOn());
    if (window.equals(LocalDate.MIN)) {
      tell(Promise.NOTHING_OUTSIDE_A_WINDOW, issued.course(), issued + " on a day of no window");
    } else if (!issued.lastDay().equals(window.plusDays(DAYS_AFTER_SPECIMEN))) {
      tell(Promise.NOTHING_OUTSIDE_A_WINDOW, issued.course(), issued + " lasts too long or short");
    }
  }

  /**
   * The first day of the newest window that {@code day} lies in; {@link LocalDate#MIN} for none.
   */
  private static LocalDate window(List<Fact> facts, LocalDate day) {
    return facts.stream()
        .filter(fact -> fact.type().equals("pregnancyTested") && fact.value().equals("NEGATIVE"))
        .map(Fact::day)
        .filter(first -> !first.isAfter(day) && !first.plusDays(DAYS_AFTER_SPECIMEN).isBefore(day))
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /** Whoever asks after a hand-over was acknowledged is not told that there is one to be had. */
  private void oldAnswers(History history) {
    Map<UUID, Long> handedOver = new HashMap<>();
    for (Call call : history.calls()) {
      if (call.kind() == Kind.HAND_OVER && call.isDone()) {
        handedOver.merge(call.course(), call.knownAt(), Math::min);
      }
    }
    for (Call call : history.calls()) {
      Long since = handedOver.get(call.course());
      boolean isYes = call.kind() == Kind.ASK && call.isDone() && call.told().isAllowed();
      if (since != null && call.askedAt() > since && isYes) {
        tell(Promise.NO_OLD_ANSWERS, call.course(), "a yes after the hand-over was acknowledged");
      }
    }
  }

  private void tell(Promise promise, UUID course, String detail) {
    found.add(new Broken(promise, course, detail));
  }
}
