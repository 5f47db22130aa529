package org.coursewatch.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the trail is not as it was written.
 *
 * @param fault what is wrong
 * @param lane in which chain, null when it is a seal's
 * @param sequence number of the entry, or of the first one of several; null when it is a seal's
 * @param through number of the last of several entries (inside), null for one
 * @param entry id of the entry, null when there is none any more
 * @param seal number of the seal that is broken or that shows it, null for none
 */
public record AuditBreak(
    Fault fault,
    @Nullable Integer lane,
    @Nullable Long sequence,
    @Nullable Long through,
    @Nullable UUID entry,
    @Nullable Long seal) {

  /** What can be wrong: a closed list. */
  public enum Fault {
    ENTRY_CHANGED("The content of the entry is not the one it was hashed with."),
    ENTRY_UNLINKED(
        "The entry does not follow the one before it: inserted, reordered, or the one before was replaced."),
    ENTRIES_MISSING("Entries were removed."),
    ENTRY_OUT_OF_PLACE("The entry has a number that no entry can have here."),
    HEAD_MOVED("The head of the lane is not its last entry."),
    LANE_MISSING("The lane is gone."),
    LANE_UNKNOWN("There is no such lane."),
    NOT_AS_SEALED(
        "The seal holds another hash for this entry: the chain was rewritten after the last seal that fits."),
    SEAL_CHANGED("The content of the seal is not the one of its root."),
    SEAL_UNLINKED("The seal does not hold the root of the one before."),
    SEAL_FORGED("No key of this service made the signature of the seal."),
    SEALS_MISSING("A seal was removed."),
    SEAL_UNNOTED("No entry of the trail tells of the seal: it was put in or replaced."),
    KEPT_SEAL_UNKNOWN("The root kept elsewhere is the root of no seal.");

    private final String message;

    Fault(String message) {
      this.message = message;
    }

    /** One sentence about it. */
    public String message() {
      return message;
    }
  }

  static AuditBreak of(Fault fault, AuditLink link) {
    return new AuditBreak(fault, link.lane(), link.sequence(), null, link.id(), null);
  }

  static AuditBreak missing(int lane, long first, long last) {
    Long through = first == last ? null : last;
    return new AuditBreak(Fault.ENTRIES_MISSING, lane, first, through, null, null);
  }

  static AuditBreak of(Fault fault, LaneHead head) {
    return new AuditBreak(fault, head.lane(), head.sequence(), null, null, null);
  }

  static AuditBreak notAsSealed(LaneHead sealed, long seal, @Nullable UUID entry) {
    return new AuditBreak(Fault.NOT_AS_SEALED, sealed.lane(), sealed.sequence(), null, entry, seal);
  }

  /** Of a seal as a whole. */
  public static AuditBreak ofSeal(Fault fault, long seal) {
    return new AuditBreak(fault, null, null, null, null, seal);
  }

  /** Of a lane as a whole. */
  public static AuditBreak ofLane(Fault fault, int lane) {
    return new AuditBreak(fault, lane, null, null, null, null);
  }

  /** Of a root that no seal has. */
  static AuditBreak ofUnknownRoot() {
    return new AuditBreak(Fault.KEPT_SEAL_UNKNOWN, null, null, null, null, null);
  }
}
