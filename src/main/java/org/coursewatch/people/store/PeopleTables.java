package org.coursewatch.people.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.AskedActor;
import org.coursewatch.people.Identity;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Practice;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;

/** {@link People} in PostgreSQL. */
@ApplicationScoped
class PeopleTables implements People {

  @ApplicationScoped
  static class Practices implements PanacheRepositoryBase<PracticeRow, UUID> {}

  @ApplicationScoped
  static class Prescribers implements PanacheRepositoryBase<PrescriberRow, UUID> {}

  @ApplicationScoped
  static class Pharmacies implements PanacheRepositoryBase<PharmacyRow, UUID> {}

  @ApplicationScoped
  static class Accounts implements PanacheRepositoryBase<AccountRow, String> {}

  private final Practices practices;
  private final Prescribers prescribers;
  private final Pharmacies pharmacies;
  private final PatientTable patients;
  private final Accounts accounts;
  private final ActorQuery actors;
  private final PrescriberQuery treating;
  private final PharmacyQuery dispensing;

  @Inject
  PeopleTables(
      Practices practices,
      Prescribers prescribers,
      Pharmacies pharmacies,
      PatientTable patients,
      Accounts accounts,
      ActorQuery actors,
      PrescriberQuery treating,
      PharmacyQuery dispensing) {
    this.practices = practices;
    this.prescribers = prescribers;
    this.pharmacies = pharmacies;
    this.patients = patients;
    this.accounts = accounts;
    this.actors = actors;
    this.treating = treating;
    this.dispensing = dispensing;
  }

  @Override
  public Optional<Actor> actor(String name, Instant at) {
    return actors.actors(List.of(new AskedActor(name, at))).getFirst();
  }

  @Override
  public List<Optional<Actor>> actors(List<AskedActor> asked) {
    return actors.actors(asked);
  }

  @Override
  public Optional<Prescriber> prescriber(PrescriberId id) {
    return treating.find(id);
  }

  @Override
  public void present(Prescriber prescriber) {
    treating.present(prescriber);
  }

  @Override
  public Optional<Pharmacy> pharmacy(PharmacyId id) {
    return dispensing.find(id);
  }

  @Override
  public Optional<Patient> patient(PatientId id) {
    return patients.find(id);
  }

  @Override
  public Optional<Patient> patient(PatientNumber number, LocalDate birthDate) {
    return patients.open(number, birthDate);
  }

  @Override
  public List<byte[]> openingKeys(PatientNumber number, LocalDate birthDate) {
    return patients.openingKeys(number, birthDate);
  }

  @Override
  public void add(Practice practice) {
    practices.persist(PracticeRow.of(practice));
  }

  @Override
  public void add(Prescriber prescriber) {
    prescribers.persistAndFlush(PrescriberRow.of(prescriber));
    treating.forget();
  }

  @Override
  public void add(Pharmacy pharmacy) {
    pharmacies.persistAndFlush(PharmacyRow.of(pharmacy));
  }

  @Override
  public void add(Patient patient, String registeredBy, Instant registeredAt) {
    Identity identity = Identity.of(patient.givenName(), patient.familyName(), patient.birthDate());
    patients.add(
        PatientRecord.registered(
            patient.id(),
            patient.number(),
            identity,
            patient.prescriber(),
            registeredBy,
            registeredAt),
        identity);
  }

  @Override
  public void add(Actor actor) {
    accounts.persist(AccountRow.of(actor));
  }
}
