package org.coursewatch.people.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;

/** {@link People} in PostgreSQL. */
@ApplicationScoped
class PeopleTables implements People {

  @ApplicationScoped
  static class Prescribers implements PanacheRepositoryBase<PrescriberRow, UUID> {}

  @ApplicationScoped
  static class Pharmacies implements PanacheRepositoryBase<PharmacyRow, UUID> {}

  @ApplicationScoped
  static class Patients implements PanacheRepositoryBase<PatientRow, UUID> {}

  @ApplicationScoped
  static class Accounts implements PanacheRepositoryBase<AccountRow, String> {}

  private final Prescribers prescribers;
  private final Pharmacies pharmacies;
  private final Patients patients;
  private final Accounts accounts;

  @Inject
  PeopleTables(
      Prescribers prescribers, Pharmacies pharmacies, Patients patients, Accounts accounts) {
    this.prescribers = prescribers;
    this.pharmacies = pharmacies;
    this.patients = patients;
    this.accounts = accounts;
  }

  @Override
  public Optional<Actor> actor(String name) {
    return accounts.findByIdOptional(name).map(AccountRow::value);
  }

  @Override
  public Optional<Prescriber> prescriber(PrescriberId id) {
    return prescribers.findByIdOptional(id.value()).map(PrescriberRow::value);
  }

  @Override
  public Optional<Pharmacy> pharmacy(PharmacyId id) {
    return pharmacies.findByIdOptional(id.value()).map(PharmacyRow::value);
  }

  @Override
  public Optional<Patient> patient(PatientId id) {
    return patients.findByIdOptional(id.value()).map(PatientRow::value);
  }

  @Override
  public Optional<Patient> patient(PatientNumber number, LocalDate birthDate) {
    return patients
        .find("number = ?1 and birthDate = ?2", number.value(), birthDate)
        .firstResultOptional()
        .map(PatientRow::value);
  }

  @Override
  public void add(Prescriber prescriber) {
    prescribers.persist(PrescriberRow.of(prescriber));
  }

  @Override
  public void add(Pharmacy pharmacy) {
    pharmacies.persist(PharmacyRow.of(pharmacy));
  }

  @Override
  public void add(Patient patient, String registeredBy, Instant registeredAt) {
    patients.persist(PatientRow.of(patient, registeredBy, registeredAt));
    patients.flush();
  }

  @Override
  public void add(Actor actor) {
    accounts.persist(AccountRow.of(actor));
  }
}
