package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Account;
import org.coursewatch.people.AccountChange;
import org.jspecify.annotations.Nullable;

/** An account and what happened to it, oldest first. */
public record AccountHistoryJson(AccountJson account, List<ChangeJson> changes) {

  /** One change; {@code what} is OPENED, CLOSED or REOPENED. */
  public record ChangeJson(String what, String at, @Nullable String reason, String by) {

    static ChangeJson of(AccountChange change) {
      return new ChangeJson(
          change.kind().name(), change.at().toString(), change.reason(), change.by());
    }
  }

  static AccountHistoryJson of(Account account, List<AccountChange> changes) {
    return new AccountHistoryJson(
        AccountJson.of(account), changes.stream().map(ChangeJson::of).toList());
  }
}
