package org.coursewatch.course.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.app.ReadCourse.Entries;
import org.coursewatch.course.json.FactView;
import org.coursewatch.people.Role;
import org.coursewatch.signature.json.ManifestationJson;
import org.jspecify.annotations.Nullable;

/**
 * A page of the ledger, oldest first; {@code next} is the cursor of the next page, null at the end.
 */
public record LedgerJson(List<EntryJson> entries, @Nullable Integer next) {

  /**
   * One entry. {@code recordedAt} is an instant in UTC, {@code hash} SHA-256 in hexadecimal. Of one
   * that is withheld there is neither the fact nor the instant, and no signature.
   */
  public record EntryJson(
      int sequence,
      String factId,
      @Nullable String recordedAt,
      String account,
      Role role,
      @Nullable String secondAccount,
      boolean voided,
      ObjectNode fact,
      String hash,
      List<ManifestationJson> signatures) {

    static EntryJson of(
        LedgerEntry entry, Discretion discretion, List<ManifestationJson> signatures) {
      return new EntryJson(
          entry.sequence(),
          String.valueOf(entry.fact().id()),
          discretion.withholds(entry.fact()) ? null : String.valueOf(entry.fact().recordedAt()),
          entry.by().account(),
          entry.by().role(),
          entry.by().secondAccount(),
          entry.voided(),
          FactView.of(entry.fact(), discretion),
          entry.hash(),
          discretion.withholds(entry.fact()) ? List.of() : signatures);
    }
  }

  /** {@code signatures} by the ids of the facts they stand with. */
  static LedgerJson of(Entries told, Map<UUID, List<ManifestationJson>> signatures, int limit) {
    List<LedgerEntry> entries = told.entries();
    Integer next = entries.size() < limit ? null : entries.getLast().sequence();
    return new LedgerJson(
        entries.stream()
            .map(
                entry ->
                    EntryJson.of(
                        entry, told.discretion(), signatures.getOrDefault(id(entry), List.of())))
            .toList(),
        next);
  }

  static UUID id(LedgerEntry entry) {
    return UUID.fromString(String.valueOf(entry.fact().id()));
  }
}
