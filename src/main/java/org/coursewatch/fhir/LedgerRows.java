package org.coursewatch.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.app.ReadPatientCourses;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;

/** The entries of ledgers that the caller is told, for the kinds of resources made of them. */
@ApplicationScoped
class LedgerRows {

  private final ReadPatientCourses read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  LedgerRows(ReadPatientCourses read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Every entry of the courses of the patient {@code asked} is about. */
  List<LedgerRow> rows(SearchRequest asked) {
    return asked
        .patient()
        .map(patient -> LedgerRow.of(read.ledgers(patient, signedIn.actor(), clock.now())))
        .orElse(List.of());
  }

  /** Every entry of the course of {@code id}; empty when it is not the caller's. */
  List<LedgerRow> rows(EntryId id) {
    return read.ledger(id.course(), signedIn.actor(), clock.now())
        .map(told -> LedgerRow.of(List.of(told)))
        .orElse(List.of());
  }

  /** The entry that is called {@code id}; empty when there is none the caller is told. */
  Optional<LedgerRow> row(String id) {
    return EntryId.parse(id)
        .flatMap(
            parsed -> rows(parsed).stream().filter(row -> row.id().equals(parsed)).findFirst());
  }
}
