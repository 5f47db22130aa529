package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.AuthorizationRegister;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.PharmacyDesk;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Trainings;
import org.jspecify.annotations.Nullable;

/** Which pharmacy an actor works for, and which authorizations are the actor's. */
@ApplicationScoped
class PharmacyAccess {

  private final People people;
  private final Trainings trainings;
  private final AuthorizationRegister register;
  private final PharmacyDesk desk;

  /** The actor's pharmacy, and whose record is open to it. */
  record Opening(Pharmacy pharmacy, PatientId patient) {}

  @Inject
  PharmacyAccess(
      People people, Trainings trainings, AuthorizationRegister register, PharmacyDesk desk) {
    this.people = people;
    this.trainings = trainings;
    this.register = register;
    this.desk = desk;
  }

  /**
   * The actor's pharmacy. A person who asks is as well trained as the own last training; a machine,
   * which speaks for everybody there, as the pharmacy.
   *
   * @throws org.coursewatch.platform.ProblemException when the actor works for no pharmacy
   */
  Pharmacy pharmacy(Actor actor) {
    PharmacyId pharmacy = id(actor);
    Pharmacy found = people.pharmacy(pharmacy).orElseThrow();
    return trained(found, trainings.newest(pharmacy, actor.account()).orElse(null), actor);
  }

  /**
   * Like {@link #pharmacy}, and the patient who has both, the number and the birth date, whose
   * record it opens to the pharmacy for the rest of the transaction.
   *
   * @throws org.coursewatch.platform.ProblemException when the actor works for no pharmacy; and not
   *     found, without saying which of the two is wrong
   */
  Opening open(PatientNumber number, LocalDate birthDate, Actor actor) {
    PharmacyId pharmacy = id(actor);
    List<byte[]> keys = people.openingKeys(number, birthDate);
    PharmacyDesk.Opened found = desk.open(pharmacy, actor.account(), keys).orElseThrow();
    PatientId patient = found.patient();
    if (patient == null) {
      throw DispenseProblems.noSuchPatient();
    }
    return new Opening(trained(found.pharmacy(), found.ownTraining(), actor), patient);
  }

  private static PharmacyId id(Actor actor) {
    PharmacyId pharmacy = actor.pharmacy();
    if (!actor.isPharmacy() || pharmacy == null) {
      throw DispenseProblems.onlyPharmacies();
    }
    return pharmacy;
  }

  /** The pharmacy as well trained as {@code actor}, whose own last training was on {@code day}. */
  static Pharmacy trained(Pharmacy pharmacy, @Nullable LocalDate day, Actor actor) {
    return actor.role() == Role.PHARMACY_SYSTEM ? pharmacy : pharmacy.trained(day);
  }

  /**
   * The authorization, if it was issued to the actor's pharmacy.
   *
   * @throws org.coursewatch.platform.ProblemException not found, when it does not exist or is
   *     another pharmacy's
   */
  IssuedAuthorization own(AuthorizationNumber number, Pharmacy pharmacy) {
    return register
        .find(number)
        .filter(issued -> issued.pharmacy().equals(pharmacy.id()))
        .orElseThrow(DispenseProblems::noSuchAuthorization);
  }

  /** Like {@link #own}; those who read everything see every authorization. */
  IssuedAuthorization toRead(AuthorizationNumber number, Actor actor) {
    return actor.readsEverything()
        ? register.find(number).orElseThrow(DispenseProblems::noSuchAuthorization)
        : own(number, pharmacy(actor));
  }
}
