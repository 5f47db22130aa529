package org.coursewatch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coursewatch.audit.json.AuditText;
import org.coursewatch.audit.json.EntryText;

/** Random trails are whole, and stop being so with any single thing that is done to them. */
class ChainPropertiesTest {

  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  /** A trail of one lane: the walk of each lane knows nothing of the others. */
  private static final class OneLane {
    private final List<StoredEntry> entries = new ArrayList<>();
    private final List<AuditSeal> seals = new ArrayList<>();
    private LaneHead head = LaneHead.empty(0);

    void add(Random random) {
      String reason = random.nextBoolean() ? null : "5:a,-" + random.nextInt(9);
      append("COURSE_READ", "r-" + random.nextInt(100), reason);
    }

    void seal() {
      long number = seals.size() + 1L;
      String previous = seals.isEmpty() ? LaneHead.NO_HASH : seals.getLast().root();
      String heads = AuditText.heads(List.of(head));
      String root = AuditText.root(number, AT, heads, previous);
      seals.add(new AuditSeal(number, AT, heads, List.of(head), previous, root, root, "k", "00"));
      append("AUDIT_SEALED", seals.getLast().name(), null);
    }

    private void append(String action, String record, String reason) {
      StoredEntry entry =
          entry(head.sequence() + 1, action, record, reason, head.hash(), LaneHead.NO_HASH);
      String hash = EntryText.link(entry).computedHash();
      entries.add(entry(entry.sequence(), action, record, reason, head.hash(), hash));
      head = new LaneHead(0, entry.sequence(), hash);
    }

    List<AuditBreak> breaks() {
      List<AuditBreak> breaks = new ArrayList<>();
      SealWalk walk = new SealWalk(seal -> true, breaks::add);
      seals.forEach(walk::step);
      LaneWalk lane = new LaneWalk(head, LaneHead.empty(0), seals.iterator(), breaks::add);
      for (StoredEntry entry : entries) {
        AuditLink link = EntryText.link(entry);
        lane.step(link);
        if (link.seal() != null) {
          walk.noted(link.seal());
        }
      }
      lane.end();
      walk.compareNoted(0);
      return breaks;
    }
  }

  @Property
  void aTrailNobodyTouchedIsWhole(@ForAll long seed, @ForAll @IntRange(max = 40) int length) {
    OneLane lane = lane(new Random(seed), length);
    assertThat(lane.breaks()).isEmpty();
  }

  @Property
  void itIsWholeSinceAnyOfItsSeals(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int length) {
    OneLane lane = lane(new Random(seed), length);
    for (AuditSeal from : lane.seals) {
      List<AuditBreak> breaks = new ArrayList<>();
      LaneHead start = from.heads().getFirst();
      LaneWalk walk =
          new LaneWalk(
              lane.head,
              start,
              lane.seals.subList((int) from.number(), lane.seals.size()).iterator(),
              breaks::add);
      lane.entries.stream()
          .filter(entry -> entry.sequence() > start.sequence())
          .map(EntryText::link)
          .forEach(walk::step);
      walk.end();
      assertThat(breaks).isEmpty();
    }
  }

  @Property
  void anythingDoneToItIsFound(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int length,
      @ForAll @IntRange(max = 5) int what) {
    Random random = new Random(seed);
    OneLane lane = lane(random, length);
    int place = random.nextInt(lane.entries.size() - 1);
    StoredEntry entry = lane.entries.get(place);
    StoredEntry next = lane.entries.get(place + 1);
    switch (what) {
      case 0 -> lane.entries.remove(place);
      case 1 -> lane.entries.removeLast();
      case 2 -> lane.entries.set(place, changed(entry));
      case 3 -> {
        lane.entries.set(place, numbered(next, entry.sequence()));
        lane.entries.set(place + 1, numbered(entry, next.sequence()));
      }
      case 4 -> lane.entries.add(place, numbered(entry, entry.sequence() - 1));
      default -> lane.head = new LaneHead(0, lane.head.sequence() - 1, next.previousHash());
    }
    assertThat(lane.breaks()).isNotEmpty();
  }

  private static OneLane lane(Random random, int length) {
    OneLane lane = new OneLane();
    for (int i = 0; i < length; i++) {
      if (random.nextInt(5) == 0) {
        lane.seal();
      } else {
        lane.add(random);
      }
    }
    return lane;
  }

  private static StoredEntry changed(StoredEntry of) {
    return entry(of.sequence(), of.action(), of.record(), "changed", of.previousHash(), of.hash());
  }

  private static StoredEntry numbered(StoredEntry of, long sequence) {
    return entry(sequence, of.action(), of.record(), of.reason(), of.previousHash(), of.hash());
  }

  private static StoredEntry entry(
      long sequence, String action, String record, String reason, String previous, String hash) {
    return new StoredEntry(
        0,
        sequence,
        new UUID(1, 2),
        AT,
        "a",
        "DESIGNEE",
        null,
        null,
        "c",
        action,
        "COURSE",
        null,
        null,
        record,
        "DONE",
        null,
        null,
        reason,
        previous,
        hash);
  }
}
