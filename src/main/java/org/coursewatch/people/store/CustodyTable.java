package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.people.Custody;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * {@link Custody} in PostgreSQL: the database writes the history itself, whoever changes the row.
 */
@ApplicationScoped
class CustodyTable implements Custody {

  private static final String SPANS =
      """
      select prescriber_id, owned_from, lead(owned_from) over (order by owned_from)
        from patient_ownership where patient_id = ?1 order by owned_from
      """;

  private final PatientTable patients;
  private final Session session;

  @Inject
  CustodyTable(PatientTable patients, Session session) {
    this.patients = patients;
    this.session = session;
  }

  @Override
  public void move(PatientId patient, PrescriberId prescriber, Instant at) {
    PatientRow row = patients.findById(patient.value());
    row.prescriberId = prescriber.value();
    row.prescriberSince = at;
    session.flush();
  }

  @Override
  public List<Span> spans(PatientId patient) {
    List<Object[]> rows =
        session
            .createNativeQuery(SPANS, Object[].class)
            .setParameter(1, patient.value())
            .getResultList();
    return rows.stream().map(CustodyTable::span).toList();
  }

  private static Span span(@Nullable Object[] row) {
    UUID prescriber = (UUID) Objects.requireNonNull(row[0]);
    Instant from = (Instant) Objects.requireNonNull(row[1]);
    return new Span(new PrescriberId(prescriber), from, (Instant) row[2]);
  }
}
