package org.coursewatch.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which facts were learnt. A fact that carries no instant was learnt no earlier than
 * those that stand before it. Facts learnt at one instant keep the order they stand in.
 */
final class RecordingOrder {

  private record Placed(RecordedFact fact, Instant learnt) {}

  private RecordingOrder() {}

  static List<RecordedFact> of(List<RecordedFact> facts) {
    Instant latest = Instant.MIN;
    boolean sorted = true;
    for (RecordedFact fact : facts) {
      Instant learnt = fact.recordedAt();
      if (learnt != null) {
        sorted &= !learnt.isBefore(latest);
        latest = learnt.isAfter(latest) ? learnt : latest;
      }
    }
    return sorted ? facts : sort(facts);
  }

  private static List<RecordedFact> sort(List<RecordedFact> facts) {
    List<Placed> placed = new ArrayList<>(facts.size());
    Instant latest = Instant.MIN;
    for (RecordedFact fact : facts) {
      Instant known = fact.recordedAt();
      Instant learnt = known == null ? latest : known;
      placed.add(new Placed(fact, learnt));
      latest = learnt.isAfter(latest) ? learnt : latest;
    }
    placed.sort(Comparator.comparing(Placed::learnt));
    return placed.stream().map(Placed::fact).toList();
  }
}
