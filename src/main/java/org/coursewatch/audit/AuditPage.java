package org.coursewatch.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, newest first.
 *
 * @param reasons the words behind entries that have some, by the id of the entry
 * @param next where the next page begins, null on the last one
 */
public record AuditPage(
    List<StoredEntry> entries, Map<UUID, String> reasons, @Nullable AuditCursor next) {

  public AuditPage {
    entries = List.copyOf(entries);
    reasons = Map.copyOf(reasons);
  }

  /** A page of at most {@code most}, made of {@code found}, which has one more if there is more. */
  public static AuditPage of(List<StoredEntry> found, int most) {
    List<StoredEntry> entries = found.subList(0, Math.min(most, found.size()));
    return new AuditPage(
        entries, Map.of(), found.size() > most ? AuditCursor.at(entries.getLast()) : null);
  }

  /** The same page, telling {@code words}. */
  public AuditPage telling(Map<UUID, String> words) {
    return new AuditPage(entries, words, next);
  }
}
