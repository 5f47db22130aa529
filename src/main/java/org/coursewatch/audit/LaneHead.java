package org.coursewatch.audit;

/**
 * The newest entry of a lane, as the lane or a seal knows it.
 *
 * @param lane which chain
 * @param sequence number of the entry, from 1; 0 when the lane is empty
 * @param hash of the entry, hexadecimal; {@link #NO_HASH} when the lane is empty
 */
public record LaneHead(int lane, long sequence, String hash) {

  /** How many chains there are. A transaction writes to one of them. */
  public static final int LANES = 8;

  /** What the first entry of a lane is chained to. */
  public static final String NO_HASH = "00".repeat(32);

  /** The head of a lane without entries. */
  public static LaneHead empty(int lane) {
    return new LaneHead(lane, 0, NO_HASH);
  }
}
