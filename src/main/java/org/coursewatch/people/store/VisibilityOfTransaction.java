package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
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

  private void tell(Actor actor) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setString(1, scope(actor));
      statement.setString(2, array(actor.reach().sees()));
      statement.setString(3, text(actor.pharmacy()));
      statement.setString(4, text(actor.patient()));
      statement.setString(5, actor.account());
      statement.setString(6, text(actor.wholesaler()));
      statement.setString(7, text(actor.reach().practice()));
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the transaction was not told who acts", e);
    }
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
