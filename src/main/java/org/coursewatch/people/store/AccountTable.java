package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Account;
import org.coursewatch.people.AccountChange;
import org.coursewatch.people.Accounts;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/** {@link Accounts} in PostgreSQL. */
@ApplicationScoped
class AccountTable implements Accounts {

  private static final String OPEN =
      """
      insert into account (account_id, account, role, prescriber_id, practice_id, pharmacy_id, wholesaler_id, patient_id)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String CHANGE =
      """
      insert into account_change (account, sequence, kind, at, reason, by)
      select ?, count(*) + 1, ?, ?, ?, ? from account_change where account = ?
      """;
  private static final String BIND =
      "update account set prescriber_id = ?, pharmacy_id = ?, wholesaler_id = ? where account = ?";

  private final Statements statements;
  private final ReasonSeal seal;
  private final EntityManager entities;

  @Inject
  AccountTable(Statements statements, ReasonSeal seal, EntityManager entities) {
    this.statements = statements;
    this.seal = seal;
    this.entities = entities;
  }

  @Override
  public Optional<Account> find(UUID id) {
    return statements.first(
        "select * from account where account_id = ?", AccountTable::account, id);
  }

  @Override
  public Optional<Account> named(String name) {
    return statements.first("select * from account where account = ?", AccountTable::account, name);
  }

  @Override
  public List<Account> list(@Nullable UUID after, int most) {
    return statements.read(
        "select * from account where account_id > ? order by account_id limit ?",
        AccountTable::account,
        Statements.after(after),
        most);
  }

  @Override
  public void open(Account account, AccountChange opened) {
    entities.flush();
    ActingFor actingFor = account.actingFor();
    statements.write(
        OPEN,
        account.id(),
        account.name(),
        account.role(),
        ActingForColumns.prescriber(actingFor),
        ActingForColumns.practice(actingFor),
        ActingForColumns.pharmacy(actingFor),
        ActingForColumns.wholesaler(actingFor),
        ActingForColumns.patient(actingFor));
    note(opened);
  }

  @Override
  public void change(AccountChange change) {
    note(change);
    statements.write(
        "update account set closed_at = ? where account = ?",
        change.kind() == AccountChange.Kind.CLOSED ? change.at() : null,
        change.account());
  }

  @Override
  public void bind(String name, ActingFor actingFor) {
    entities.flush();
    statements.write(
        BIND,
        ActingForColumns.prescriber(actingFor),
        ActingForColumns.pharmacy(actingFor),
        ActingForColumns.wholesaler(actingFor),
        name);
  }

  @Override
  public List<AccountChange> history(String name) {
    return statements.read(
        "select * from account_change where account = ? order by sequence",
        row ->
            new AccountChange(
                name,
                AccountChange.Kind.valueOf(row.getString("kind")),
                Statements.presentInstant(row, "at"),
                seal.open(row.getBytes("reason")),
                row.getString("by")),
        name);
  }

  @Override
  public int count(Role role) {
    return statements
        .first(
            "select count(*) as open from account where role = ? and closed_at is null",
            row -> row.getInt("open"),
            role)
        .orElseThrow();
  }

  private void note(AccountChange change) {
    statements.write(
        CHANGE,
        change.account(),
        change.kind(),
        change.at(),
        seal.seal(change.reason()),
        change.by(),
        change.account());
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("account_id", UUID.class),
        row.getString("account"),
        Role.valueOf(row.getString("role")),
        ActingForColumns.of(row),
        Statements.instant(row, "closed_at"));
  }
}
