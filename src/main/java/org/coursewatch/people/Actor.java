package org.coursewatch.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling: an account in one role, and the party it acts for.
 *
 * @param account the account's name
 * @param role its role
 * @param prescriber the prescriber it is or works for, null for others
 * @param pharmacy the pharmacy it works for, null for others
 * @param patient the patient it is or acts for, null for others
 * @param wholesaler the wholesaler it works for, null for others
 * @param reach whose patients it sees and treats
 * @param client the software and the network address it calls from, null when not called from
 *     outside
 */
public record Actor(
    String account,
    Role role,
    @Nullable PrescriberId prescriber,
    @Nullable PharmacyId pharmacy,
    @Nullable PatientId patient,
    @Nullable WholesalerId wholesaler,
    Reach reach,
    @Nullable String client) {

  /** The service itself. */
  public static final Actor SYSTEM = new Actor("system", Role.SYSTEM, null, null, null);

  private static final Set<Role> PRACTICE = Set.of(Role.PRESCRIBER, Role.DESIGNEE, Role.EHR);
  private static final Set<Role> PHARMACY =
      Set.of(Role.REPRESENTATIVE, Role.PHARMACIST, Role.PHARMACY_SYSTEM);

  /** An account that reaches no further than the party it acts for. */
  public Actor(
      String account,
      Role role,
      @Nullable PrescriberId prescriber,
      @Nullable PharmacyId pharmacy,
      @Nullable PatientId patient) {
    this(account, role, prescriber, pharmacy, patient, null, Reach.of(prescriber), null);
  }

  /** The same account, calling from {@code client}. */
  public Actor from(String client) {
    return new Actor(account, role, prescriber, pharmacy, patient, wholesaler, reach, client);
  }

  /** Whether the account enters data for a prescriber's practice. */
  public boolean isPractice() {
    return PRACTICE.contains(role);
  }

  /** Whether the account hands over supplies for a pharmacy. */
  public boolean isPharmacy() {
    return PHARMACY.contains(role);
  }

  /** Whether the account may read every course. */
  public boolean readsEverything() {
    return role == Role.ADMINISTRATOR || role == Role.AUDITOR;
  }

  /** Whether it sees the patients of {@code other}. */
  public boolean sees(PrescriberId other) {
    return reach.sees().contains(other);
  }

  /** Whether it records for the patients of {@code other}. */
  public boolean treats(PrescriberId other) {
    return reach.treats().contains(other);
  }
}
