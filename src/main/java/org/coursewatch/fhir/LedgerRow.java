package org.coursewatch.fhir;

import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.app.ReadPatientCourses.Told;

/** One entry of a ledger with the ledger it stands in. */
record LedgerRow(Told told, LedgerEntry entry) {

  /** All of {@code ledgers}, in their order. */
  static List<LedgerRow> of(List<Told> ledgers) {
    return ledgers.stream()
        .flatMap(told -> told.entries().stream().map(entry -> new LedgerRow(told, entry)))
        .toList();
  }

  EntryId id() {
    return new EntryId(told.file().id(), entry.sequence());
  }

  CourseFact fact() {
    return entry.fact().fact();
  }

  /** The row of the same ledger whose fact has the id {@code factId}. */
  Optional<LedgerRow> other(String factId) {
    return told.entries().stream()
        .filter(each -> factId.equals(each.fact().id()))
        .findFirst()
        .map(each -> new LedgerRow(told, each));
  }
}
