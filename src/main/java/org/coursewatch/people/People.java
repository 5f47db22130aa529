package org.coursewatch.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everybody the program knows. Kept in memory by tests, in PostgreSQL by the service. */
public interface People {

  /** The account called {@code name} with the reach it has at {@code at}, if it may act. */
  Optional<Actor> actor(String name, Instant at);

  /** The same for each of {@code asked}, in one go and in this order. */
  List<Optional<Actor>> actors(List<AskedActor> asked);

  Optional<Prescriber> prescriber(PrescriberId id);

  /**
   * Tells {@code prescriber} as a statement of this transaction has read it, so that it is not read
   * once more.
   */
  void present(Prescriber prescriber);

  Optional<Pharmacy> pharmacy(PharmacyId id);

  /** The patient, if its identity was not erased. */
  Optional<Patient> patient(PatientId id);

  /**
   * The patient with {@code number} born on {@code birthDate}; empty when either does not fit.
   * Opens the patient's record to a pharmacy for the rest of the transaction.
   */
  Optional<Patient> patient(PatientNumber number, LocalDate birthDate);

  /**
   * The keyed hashes of {@code number} and {@code birthDate}, each 37 bytes: whoever's record is
   * kept under one of them has both.
   */
  List<byte[]> openingKeys(PatientNumber number, LocalDate birthDate);

  void add(Practice practice);

  void add(Prescriber prescriber);

  void add(Pharmacy pharmacy);

  void add(Patient patient, String registeredBy, Instant registeredAt);

  void add(Actor actor);
}
