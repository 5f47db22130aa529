package org.coursewatch.course;

import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who told the ledger.
 *
 * @param account the account that recorded
 * @param role in which role
 * @param secondAccount the second person, where the fact takes two; else null
 */
public record Authorship(String account, Role role, @Nullable String secondAccount) {

  public static Authorship of(Actor actor) {
    return new Authorship(actor.account(), actor.role(), null);
  }
}
