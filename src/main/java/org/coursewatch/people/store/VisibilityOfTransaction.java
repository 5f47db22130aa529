package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * {@link Visibility} through settings of the transaction that the policies of the tables read. The
 * database forgets them when the transaction ends.
 */
@ApplicationScoped
class VisibilityOfTransaction implements Visibility {

  private static final String SQL =
      """
      select set_config('coursewatch.scope', ?, true), set_config('coursewatch.prescribers', ?, true),
        set_config('coursewatch.pharmacy', ?, true), set_config('coursewatch.patient', ?, true),
        set_config('coursewatch.account', ?, true), set_config('coursewatch.wholesaler', ?, true),
        set_config('coursewatch.practice', ?, true)
      """;

  private final DataSource database;
  private final TransactionSynchronizationRegistry transaction;

  @Inject
  VisibilityOfTransaction(DataSource database, TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  public @Nullable Actor become(@Nullable Actor actor) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return null;
    }
    Actor before = (Actor) transaction.getResource(Visibility.class);
    if (actor != null && !actor.equals(before)) {
      tell(actor);
      transaction.putResource(Visibility.class, actor);
    }
    return before;
  }

  @Override
  public Entrance entrance(Actor actor) {
    return new Entrance() {

      @Override
      public String account() {
        return actor.account();
      }

      @Override
      public String sql() {
        return SQL;
      }

      @Override
      public List<String> values() {
        return VisibilityOfTransaction.values(actor);
      }

      @Override
      public void entered() {
        transaction.putResource(Visibility.class, actor);
      }
    };
  }

  private void tell(Actor actor) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      List<String> values = values(actor);
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the transaction was not told who acts", e);
    }
  }

  private static List<String> values(Actor actor) {
    return List.of(
        scope(actor),
        array(actor.reach().sees()),
        text(actor.pharmacy()),
        text(actor.patient()),
        actor.account(),
        text(actor.wholesaler()),
        text(actor.reach().practice()));
  }

  private static String scope(Actor actor) {
    return switch (actor.role()) {
      case SYSTEM, ADMINISTRATOR -> "ALL";
      case AUDITOR -> "READ";
      case PRESCRIBER,
          DESIGNEE,
          REPRESENTATIVE,
          PHARMACIST,
          PATIENT,
          WHOLESALER,
          EHR,
          PHARMACY_SYSTEM,
          LABORATORY ->
          "OWN";
    };
  }

  private static String array(Collection<PrescriberId> ids) {
    return ids.stream().map(PrescriberId::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(@Nullable Object id) {
    return id == null ? "" : id.toString();
  }
}
