package org.coursewatch.reliability;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.reliability.Broken.Promise;
import org.coursewatch.reliability.Call.Kind;
import org.coursewatch.reliability.Kept.Answer;
import org.coursewatch.reliability.Kept.Entry;
import org.coursewatch.reliability.Kept.Fact;
import org.coursewatch.reliability.Kept.Registered;

/**
 * Compares what was answered with what is there: what was acknowledged is there once, what was
 * refused is not, and nothing is there that nobody asked for.
 */
final class WritesCheck {

  private static final Set<Integer> EXPECTED = Set.of(200, 201, 409, Call.UNKNOWN);

  private final History history;
  private final Kept kept;
  private final Map<String, Integer> factsOfNumber = new HashMap<>();
  private final Map<String, Integer> registered = new HashMap<>();
  private final Map<String, Integer> entries = new HashMap<>();
  private final List<Broken> found = new ArrayList<>();
  private final Map<String, List<Fact>> ofValue = new HashMap<>();
  private final Map<String, Integer> statusOfKey = new HashMap<>();
  private final Set<String> acknowledgedNumbers = new HashSet<>();

  private WritesCheck(History history, Kept kept) {
    this.history = history;
    this.kept = kept;
    for (Fact fact : kept.facts()) {
      factsOfNumber.merge(fact.type() + " " + fact.number(), 1, Integer::sum);
      if (fact.type().equals("labResulted")) {
        ofValue.computeIfAbsent(plain(fact.value()), none -> new ArrayList<>()).add(fact);
      }
    }
    for (Registered each : kept.authorizations()) {
      registered.merge(each.number(), 1, Integer::sum);
    }
    for (Entry each : kept.entries()) {
      entries.merge(each.course() + " " + each.action() + " " + each.record(), 1, Integer::sum);
    }
    for (Answer answer : kept.answers()) {
      statusOfKey.put(answer.account() + " " + answer.key(), answer.status());
    }
  }

  static List<Broken> broken(History history, Kept kept) {
    WritesCheck check = new WritesCheck(history, kept);
    history.calls().forEach(check::look);
    check.nothingIsInvented("authorizationIssued", Kind.AUTHORIZE);
    check.nothingIsInvented("dispensed", Kind.HAND_OVER);
    return check.found;
  }

  private void look(Call call) {
    if (!EXPECTED.contains(call.status())) {
      tell(Promise.EXPECTED_ANSWERS_ONLY, call, "answered with " + call.status());
    }
    if (!call.repeated().isEmpty()) {
      tell(Promise.ANSWERED_ALIKE_AGAIN, call, call.repeated());
    }
    switch (call.kind()) {
      case FACT -> fact(call);
      case AUTHORIZE -> authorization(call);
      case HAND_OVER -> step(call, "dispensed");
      case REVERSE -> step(call, "authorizationReversed");
      case ASK -> {}
    }
    if (call.kind().isWrite() && (call.isDone() || call.isRefused())) {
      keptAnswer(call);
    }
  }

  private void fact(Call call) {
    List<Fact> there = ofValue.getOrDefault(plain(call.about()), List.of());
    count(call, there.size());
    if (!call.isDone() || there.isEmpty()) {
      return;
    }
    Fact first = there.getFirst();
    if (!first.course().equals(call.course()) || first.sequence() != call.told().version()) {
      tell(Promise.ACKNOWLEDGED_IS_THERE, call, "is not where the answer said: " + first);
    }
    entry(call, "FACT_RECORDED", Integer.toString(first.sequence()));
  }

  private void authorization(Call call) {
    String number = call.told().number();
    if (!call.isDone()) {
      return;
    }
    int facts = factsOfNumber.getOrDefault("authorizationIssued " + number, 0);
    int times = registered.getOrDefault(number, 0);
    if (facts != 1 || times != 1) {
      tell(
          facts == 0 || times == 0 ? Promise.ACKNOWLEDGED_IS_THERE : Promise.HAPPENS_ONCE,
          call,
          number + ": " + facts + " facts, registered " + times + " times");
    }
    if (call.isNewAuthorization()) {
      if (!acknowledgedNumbers.add(number)) {
        tell(Promise.HAPPENS_ONCE, call, number + " was new twice");
      }
      entry(call, "AUTHORIZATION_ISSUED", number);
    }
  }

  private void step(Call call, String type) {
    int there = factsOfNumber.getOrDefault(type + " " + call.about(), 0);
    if (call.isDone()) {
      count(call, there);
      boolean isHandOver = call.kind() == Kind.HAND_OVER;
      entry(call, isHandOver ? "SUPPLY_HANDED_OVER" : "AUTHORIZATION_REVERSED", call.about());
    } else if (there > 1) {
      tell(Promise.HAPPENS_ONCE, call, there + " facts " + type + " of " + call.about());
    }
  }

  /** There once if acknowledged, not there if refused, and never more than once. */
  private void count(Call call, int there) {
    if (call.isDone() && there == 0) {
      tell(Promise.ACKNOWLEDGED_IS_THERE, call, "was acknowledged and is not there");
    } else if (call.isRefused() && there > 0) {
      tell(Promise.REFUSED_LEFT_NOTHING, call, "was refused and is there");
    } else if (there > 1) {
      tell(Promise.HAPPENS_ONCE, call, "is there " + there + " times");
    }
  }

  private void entry(Call call, String action, String record) {
    int times = entries.getOrDefault(call.course() + " " + action + " " + record, 0);
    if (times != 1) {
      tell(Promise.IN_THE_AUDIT_TRAIL_ONCE, call, times + " entries " + action + " " + record);
    }
  }

  private void keptAnswer(Call call) {
    Integer status = statusOfKey.get(call.account() + " " + call.key());
    if (status == null || status != call.status()) {
      tell(Promise.ANSWERED_ALIKE_AGAIN, call, "the answer kept for its key is " + status);
    }
  }

  /** What is there and was not acknowledged was wanted by a call of which nobody knows. */
  private void nothingIsInvented(String type, Kind kind) {
    Set<String> acknowledged = new HashSet<>();
    Map<UUID, Integer> unknown = new HashMap<>();
    for (Call call : history.calls()) {
      if (call.kind() == kind && call.isDone()) {
        acknowledged.add(kind == Kind.AUTHORIZE ? call.told().number() : call.about());
      } else if (call.kind() == kind && call.isUnknown()) {
        unknown.merge(call.course(), 1, Integer::sum);
      }
    }
    for (Fact fact : kept.facts()) {
      if (fact.type().equals(type)
          && !acknowledged.contains(fact.number())
          && unknown.merge(fact.course(), -1, Integer::sum) < 0) {
        found.add(
            new Broken(
                Promise.NOTHING_INVENTED,
                fact.course(),
                type + " " + fact.number() + " was acknowledged to nobody"));
      }
    }
  }

  private void tell(Promise promise, Call call, String detail) {
    found.add(
        new Broken(
            promise,
            call.course(),
            call.kind() + " " + call.about() + " under key " + call.key() + ": " + detail));
  }

  private static String plain(String decimal) {
    return new BigDecimal(decimal).stripTrailingZeros().toPlainString();
  }
}
