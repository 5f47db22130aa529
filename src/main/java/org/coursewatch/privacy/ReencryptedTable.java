package org.coursewatch.privacy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with values that keys of the ring made. Every feature with such columns has one, as a
 * bean; {@code keys list}, {@code keys reencrypt} and {@code keys retire} ask all of them. What is
 * sealed with a patient's own key does not count: only that key is sealed by the ring.
 *
 * <p>Every such value tells its key in SQL: {@code ring_key_of(column)} is the text of its {@link
 * RingKeyId}.
 */
public interface ReencryptedTable {

  /**
   * What became of some rows.
   *
   * @param resealed how many rows were written anew
   * @param failed what tells those that did not open from others, without anything personal
   * @param last the last row looked at, null when none was left
   */
  record Batch(int resealed, List<String> failed, @Nullable String last) {

    public Batch {
      failed = List.copyOf(failed);
    }
  }

  /** What people call it, such as {@code keys of patients}. */
  String name();

  /** How many values each key made, of those that are there and must still open or be found. */
  Map<RingKeyId, Long> uses();

  /**
   * Seals anew, with the primary keys of the ring, values that other keys made, and writes their
   * look-up keys anew. Joins the caller's transaction, and locks the rows before it reads them:
   * nothing that is erased meanwhile may come back.
   *
   * @param after goes on after this row, null from the beginning
   * @param most how many rows at most
   */
  Batch reencrypt(@Nullable String after, int most);
}
