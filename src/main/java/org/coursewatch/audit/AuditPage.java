package org.coursewatch.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, newest first.
 *
 * @param next where the next page begins, null on the last one
 */
public record AuditPage(List<StoredEntry> entries, @Nullable AuditCursor next) {

  public AuditPage {
    entries = List.copyOf(entries);
  }

  /** A page of at most {@code most}, made of {@code found}, which has one more if there is more. */
  public static AuditPage of(List<StoredEntry> found, int most) {
    List<StoredEntry> entries = found.subList(0, Math.min(most, found.size()));
    return new AuditPage(entries, found.size() > most ? AuditCursor.at(entries.getLast()) : null);
  }
}
