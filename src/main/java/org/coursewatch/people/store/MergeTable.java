package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Merges;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** {@link Merges} in PostgreSQL. */
@ApplicationScoped
class MergeTable implements Merges {

  private static final UUID FIRST = new UUID(0, 0);
  private static final String WRITE =
      """
      insert into patient_merge (patient_id, at, kind, into_patient_id, prescriber_id, account, reason)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """;
  private static final String HOLDING =
      """
      select m.into_patient_id, m.prescriber_id, m.account, m.at, m.reason
        from patient_merge m join patient p on p.patient_id = m.patient_id and p.merged_into = m.into_patient_id
       where m.patient_id = ?1 and m.kind = 'MERGED' order by m.step desc limit 1
      """;
  private static final String DUPLICATES =
      """
      select p.patient_id, array_agg(q.patient_id order by q.patient_id)
        from patient p
        join patient q on q.name_key = p.name_key and q.patient_id <> p.patient_id
         and coalesce(q.merged_into, q.patient_id) <> coalesce(p.merged_into, p.patient_id)
       where p.patient_id > ?1
       group by p.patient_id order by p.patient_id limit ?2
      """;

  private final PatientTable patients;
  private final PatientBook book;
  private final PatientSeal seal;
  private final Session session;

  @Inject
  MergeTable(PatientTable patients, PatientBook book, PatientSeal seal, Session session) {
    this.patients = patients;
    this.book = book;
    this.seal = seal;
    this.session = session;
  }

  @Override
  public void merge(Step step) {
    write(step, "MERGED");
    patients.findById(step.patient().value()).mergedInto = step.into().value();
    session.flush();
  }

  @Override
  public void unmerge(Step step) {
    write(step, "UNMERGED");
    patients.findById(step.patient().value()).mergedInto = null;
    session.flush();
  }

  @Override
  public Optional<Step> holding(PatientId patient) {
    List<Object[]> rows =
        session
            .createNativeQuery(HOLDING, Object[].class)
            .setParameter(1, patient.value())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Step(
                    patient,
                    new PatientId((UUID) row[0]),
                    new PrescriberId((UUID) row[1]),
                    (String) row[2],
                    (Instant) row[3],
                    seal.reason(patient, (byte[]) row[4])))
        .findFirst();
  }

  @Override
  public List<Duplicate> duplicates(@Nullable PatientId after, int most) {
    List<Object[]> rows =
        session
            .createNativeQuery(DUPLICATES, Object[].class)
            .setParameter(1, after == null ? FIRST : after.value())
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(this::duplicate).toList();
  }

  private Duplicate duplicate(Object[] row) {
    return new Duplicate(
        book.find(new PatientId((UUID) row[0])).orElseThrow(),
        Arrays.stream((UUID[]) row[1]).map(PatientId::new).toList());
  }

  private void write(Step step, String kind) {
    String reason = step.reason() == null ? "" : step.reason();
    session
        .createNativeMutationQuery(WRITE)
        .setParameter(1, step.patient().value())
        .setParameter(2, step.at())
        .setParameter(3, kind)
        .setParameter(4, step.into().value())
        .setParameter(5, step.prescriber().value())
        .setParameter(6, step.account())
        .setParameter(7, seal.reason(step.patient(), reason))
        .executeUpdate();
  }
}
