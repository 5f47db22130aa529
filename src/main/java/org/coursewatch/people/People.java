package org.coursewatch.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Everybody the program knows. Kept in memory by tests, in PostgreSQL by the service. */
public interface People {

  /** The account called {@code name} with the reach it has at {@code at}, if it may act. */
  Optional<Actor> actor(String name, Instant at);

  Optional<Prescriber> prescriber(PrescriberId id);

  Optional<Pharmacy> pharmacy(PharmacyId id);

  /** The patient, if its identity was not erased. */
  Optional<Patient> patient(PatientId id);

  /**
   * The patient with {@code number} born on {@code birthDate}; empty when either does not fit.
   * Opens the patient's record to a pharmacy for the rest of the transaction.
   */
  Optional<Patient> patient(PatientNumber number, LocalDate birthDate);

  void add(Practice practice);

  void add(Prescriber prescriber);

  void add(Pharmacy pharmacy);

  void add(Patient patient, String registeredBy, Instant registeredAt);

  void add(Actor actor);
}
