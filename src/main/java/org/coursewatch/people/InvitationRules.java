package org.coursewatch.people;

import java.util.Set;

/** Who invites whom. */
public final class InvitationRules {

  private static final Set<Role> BY_OFFICE =
      Set.of(
          Role.PRESCRIBER,
          Role.REPRESENTATIVE,
          Role.WHOLESALER,
          Role.ADMINISTRATOR,
          Role.AUDITOR,
          Role.LABORATORY);

  private static final Set<Role> BY_PRESCRIBER = Set.of(Role.DESIGNEE, Role.EHR, Role.PATIENT);

  private static final Set<Role> BY_REPRESENTATIVE = Set.of(Role.PHARMACIST, Role.PHARMACY_SYSTEM);

  private InvitationRules() {}

  /** The roles whose accounts {@code role} invites. */
  public static Set<Role> invitedBy(Role role) {
    return switch (role) {
      case ADMINISTRATOR -> BY_OFFICE;
      case PRESCRIBER -> BY_PRESCRIBER;
      case REPRESENTATIVE -> BY_REPRESENTATIVE;
      case DESIGNEE,
          PHARMACIST,
          PATIENT,
          WHOLESALER,
          AUDITOR,
          EHR,
          PHARMACY_SYSTEM,
          LABORATORY,
          SYSTEM ->
          Set.of();
    };
  }
}
