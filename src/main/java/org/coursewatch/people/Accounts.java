package org.coursewatch.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts the caller sees, and what happened to them. */
public interface Accounts {

  Optional<Account> find(UUID id);

  Optional<Account> named(String name);

  /** In the order of ids, at most {@code most}. */
  List<Account> list(@Nullable UUID after, int most);

  /** A new account. */
  void open(Account account, AccountChange opened);

  /** Closes or reopens the account. */
  void change(AccountChange change);

  /** Says for whom an account acts whose party was enrolled after it. */
  void bind(String name, ActingFor actingFor);

  /** What happened to the account, oldest first: it is opened once, and seldom closed. */
  List<AccountChange> history(String name);

  /** How many open accounts have {@code role}. */
  int count(Role role);
}
