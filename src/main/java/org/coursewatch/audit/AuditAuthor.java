package org.coursewatch.audit;

import org.coursewatch.people.Actor;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, as the trail keeps it.
 *
 * @param account the account
 * @param role in which role, by its name; {@link #NOT_ENROLLED} when the program knows none
 * @param organization id of the practice, pharmacy or wholesaler; null for others
 * @param onBehalfOf id of the prescriber a designee works for, null for others
 * @param client the software and the network address, null when not called from outside
 */
public record AuditAuthor(
    String account,
    String role,
    @Nullable String organization,
    @Nullable String onBehalfOf,
    @Nullable String client) {

  /** The role of an account that signed in and is not known to the program. */
  public static final String NOT_ENROLLED = "NOT_ENROLLED";

  private static final int LONGEST_CLIENT = 200;

  public static AuditAuthor of(Actor by) {
    return new AuditAuthor(
        by.account(), by.role().name(), organization(by), onBehalfOf(by), shortened(by.client()));
  }

  /** Somebody who signed in as {@code account} and is not known to the program. */
  public static AuditAuthor notEnrolled(String account) {
    return new AuditAuthor(account, NOT_ENROLLED, null, null, null);
  }

  private static @Nullable String organization(Actor by) {
    PracticeId practice = by.reach().practice();
    if (practice != null) {
      return practice.toString();
    }
    if (by.pharmacy() != null) {
      return by.pharmacy().toString();
    }
    return by.wholesaler() == null ? null : by.wholesaler().toString();
  }

  private static @Nullable String onBehalfOf(Actor by) {
    PrescriberId prescriber = by.prescriber();
    return by.role() == Role.DESIGNEE && prescriber != null ? prescriber.toString() : null;
  }

  private static @Nullable String shortened(@Nullable String client) {
    return client == null || client.length() <= LONGEST_CLIENT
        ? client
        : client.substring(0, LONGEST_CLIENT);
  }
}
