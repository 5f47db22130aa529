package org.coursewatch.reliability;

import java.util.List;
import java.util.UUID;

/**
 * Who takes part in a trial.
 *
 * @param pharmacists accounts, each of a pharmacy of its own
 * @param cases courses of patients whose window is open
 */
public record Cast(List<String> pharmacists, List<Case> cases) {

  public Cast {
    pharmacists = List.copyOf(pharmacists);
    cases = List.copyOf(cases);
  }

  /**
   * A course.
   *
   * @param patientNumber as the patient shows it
   * @param birthDate as an ISO date
   * @param designee the account that records lab results
   */
  public record Case(UUID course, String patientNumber, String birthDate, String designee) {}
}
