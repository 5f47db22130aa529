package org.coursewatch.signature;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.people.Role;

/**
 * Who signs which fact, and what that means. A signature is personal: nobody signs for somebody
 * else, and what office staff or a practice's system enters is an entry until the prescriber signs
 * it.
 */
public final class SigningRules {

  private SigningRules() {}

  /**
   * What it means when {@code role} signs {@code fact}; empty when it is not that role's to sign.
   */
  public static Optional<Meaning> meaning(Role role, CourseFact fact) {
    return switch (role) {
      case PRESCRIBER -> ofPrescriber(fact);
      case PATIENT -> ofPatient(fact);
      case DESIGNEE,
          REPRESENTATIVE,
          PHARMACIST,
          WHOLESALER,
          ADMINISTRATOR,
          AUDITOR,
          EHR,
          PHARMACY_SYSTEM,
          LABORATORY,
          SYSTEM ->
          Optional.empty();
    };
  }

  /**
   * Those of whom {@code fact} tells that they signed on paper: the patient or guardian of a
   * consent that the prescriber recorded. Sorted.
   */
  public static Set<Signer> transcribed(CourseFact fact) {
    Set<Signer> signers = new TreeSet<>();
    if (fact instanceof ConsentSigned consent) {
      signers.addAll(consent.signedBy());
      signers.remove(Signer.PRESCRIBER);
    }
    return signers;
  }

  private static Optional<Meaning> ofPrescriber(CourseFact fact) {
    return switch (fact) {
      case ConsentSigned _ -> Optional.of(Meaning.RESPONSIBILITY);
      case CounselingConfirmed _ -> Optional.of(Meaning.CONFIRMATION);
      case ContraceptionRecorded entry when entry.by() == Party.PRESCRIBER ->
          Optional.of(Meaning.CONFIRMATION);
      case CategoryAssigned _, HomeTestingPermitted _, HoldReleased _, PregnancyRuledOut _ ->
          Optional.of(Meaning.APPROVAL);
      default -> Optional.empty();
    };
  }

  private static Optional<Meaning> ofPatient(CourseFact fact) {
    return switch (fact) {
      case ConsentSigned _ -> Optional.of(Meaning.CONSENT);
      case ContraceptionRecorded entry when entry.by() == Party.PATIENT ->
          Optional.of(Meaning.AUTHORSHIP);
      default -> Optional.empty();
    };
  }
}
