package org.coursewatch.people.rest;

import org.coursewatch.people.Account;
import org.jspecify.annotations.Nullable;

/** An account; {@code status} is ACTIVE or CLOSED. */
public record AccountJson(
    String accountId,
    String name,
    String role,
    String status,
    @Nullable String closedAt,
    ActingForJson actsFor) {

  static AccountJson of(Account account) {
    return new AccountJson(
        account.id().toString(),
        account.name(),
        account.role().label(),
        account.isClosed() ? "CLOSED" : "ACTIVE",
        Texts.of(account.closedAt()),
        ActingForJson.of(account.actingFor()));
  }
}
