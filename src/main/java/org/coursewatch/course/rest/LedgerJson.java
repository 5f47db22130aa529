package org.coursewatch.course.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.json.FactWriter;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A page of the ledger, oldest first; {@code next} is the cursor of the next page, null at the end.
 */
public record LedgerJson(List<EntryJson> entries, @Nullable Integer next) {

  /** One entry. {@code recordedAt} is an instant in UTC, {@code hash} SHA-256 in hexadecimal. */
  public record EntryJson(
      int sequence,
      String factId,
      String recordedAt,
      String account,
      Role role,
      @Nullable String secondAccount,
      boolean voided,
      ObjectNode fact,
      String hash) {

    static EntryJson of(LedgerEntry entry) {
      return new EntryJson(
          entry.sequence(),
          String.valueOf(entry.fact().id()),
          String.valueOf(entry.fact().recordedAt()),
          entry.by().account(),
          entry.by().role(),
          entry.by().secondAccount(),
          entry.voided(),
          FactWriter.write(entry.fact().fact()),
          entry.hash());
    }
  }

  static LedgerJson of(List<LedgerEntry> entries, int limit) {
    Integer next = entries.size() < limit ? null : entries.getLast().sequence();
    return new LedgerJson(entries.stream().map(EntryJson::of).toList(), next);
  }
}
