package org.coursewatch.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Everybody the program knows. Kept in memory by tests, in PostgreSQL by the service. */
public interface People {

  /** The account called {@code name}, if it may act. */
  Optional<Actor> actor(String name);

  Optional<Prescriber> prescriber(PrescriberId id);

  Optional<Pharmacy> pharmacy(PharmacyId id);

  Optional<Patient> patient(PatientId id);

  /** The patient with {@code number} born on {@code birthDate}; empty when either does not fit. */
  Optional<Patient> patient(PatientNumber number, LocalDate birthDate);

  void add(Prescriber prescriber);

  void add(Pharmacy pharmacy);

  void add(Patient patient, String registeredBy, Instant registeredAt);

  void add(Actor actor);
}
