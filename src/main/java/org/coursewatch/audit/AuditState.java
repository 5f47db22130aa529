package org.coursewatch.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the trail reaches, seen at one moment: whatever is added later is left out of a
 * verification.
 *
 * @param lanes each lane there is, in their order
 * @param newestSeal number of the newest seal, 0 when there is none
 */
public record AuditState(List<Lane> lanes, long newestSeal) {

  /**
   * A lane.
   *
   * @param number which
   * @param head where its head says it ends, null when the head is gone
   * @param last the greatest number of an entry in it, 0 when it has none
   */
  public record Lane(int number, @Nullable LaneHead head, long last) {

    /** The number through which entries belong to what was seen, inside. */
    public long through() {
      return head == null ? last : Math.max(last, head.sequence());
    }
  }

  public AuditState {
    lanes = List.copyOf(lanes);
  }

  public Optional<Lane> lane(int number) {
    return lanes.stream().filter(lane -> lane.number() == number).findFirst();
  }

  /** The heads that are there. */
  public List<LaneHead> heads() {
    return lanes.stream().flatMap(lane -> Optional.ofNullable(lane.head()).stream()).toList();
  }
}
