package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Account;
import org.jspecify.annotations.Nullable;

/** A page of accounts. */
public record AccountsJson(List<AccountJson> items, @Nullable String next) {

  static AccountsJson of(List<Account> page, int limit) {
    return new AccountsJson(
        page.stream().map(AccountJson::of).toList(), Parameters.next(page, limit, Account::id));
  }
}
