package org.coursewatch.people;

import org.jspecify.annotations.Nullable;

/**
 * Who is calling: an account in one role, and the party it acts for.
 *
 * @param account the account's name
 * @param role its role
 * @param prescriber the prescriber it is or works for, null for others
 * @param pharmacy the pharmacy it works for, null for others
 * @param patient the patient it is, null for others
 */
public record Actor(
    String account,
    Role role,
    @Nullable PrescriberId prescriber,
    @Nullable PharmacyId pharmacy,
    @Nullable PatientId patient) {

  /** The service itself. */
  public static final Actor SYSTEM = new Actor("system", Role.SYSTEM, null, null, null);

  /** Whether the account enters data for a prescriber's practice. */
  public boolean isPractice() {
    return role == Role.PRESCRIBER || role == Role.DESIGNEE;
  }

  /** Whether the account may read every course. */
  public boolean readsEverything() {
    return role == Role.ADMINISTRATOR || role == Role.AUDITOR;
  }
}
