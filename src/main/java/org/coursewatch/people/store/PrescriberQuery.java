package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Npi;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;

/**
 * Who treats, asked several times in almost every transaction, and read once: the transaction
 * remembers it until it ends or changes a prescriber.
 */
@ApplicationScoped
class PrescriberQuery {

  private static final String FIND =
      """
      select prescriber_id, npi, name, practice_id, time_zone, active_through
        from prescriber where prescriber_id = ?
      """;

  private static final class Read {
    private final Map<PrescriberId, Prescriber> prescribers = new HashMap<>();
  }

  private final Statements statements;
  private final TransactionSynchronizationRegistry transaction;

  @Inject
  PrescriberQuery(Statements statements, TransactionSynchronizationRegistry transaction) {
    this.statements = statements;
    this.transaction = transaction;
  }

  Optional<Prescriber> find(PrescriberId id) {
    if (!isInTransaction()) {
      return ask(id);
    }
    Map<PrescriberId, Prescriber> known = read().prescribers;
    Optional<Prescriber> found = Optional.ofNullable(known.get(id)).or(() -> ask(id));
    found.ifPresent(prescriber -> known.put(id, prescriber));
    return found;
  }

  /** One that another statement of this transaction has read. */
  void present(Prescriber prescriber) {
    if (isInTransaction()) {
      read().prescribers.put(prescriber.id(), prescriber);
    }
  }

  /** A prescriber is about to be added or changed in this transaction. */
  void forget() {
    if (isInTransaction()) {
      read().prescribers.clear();
    }
  }

  private Read read() {
    if (transaction.getResource(PrescriberQuery.class) instanceof Read read) {
      return read;
    }
    Read read = new Read();
    transaction.putResource(PrescriberQuery.class, read);
    return read;
  }

  private boolean isInTransaction() {
    return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  private Optional<Prescriber> ask(PrescriberId id) {
    return statements.first(FIND, PrescriberQuery::prescriber, id.value());
  }

  private static Prescriber prescriber(ResultSet row) throws SQLException {
    return new Prescriber(
        new PrescriberId(row.getObject("prescriber_id", UUID.class)),
        new Npi(row.getString("npi")),
        row.getString("name"),
        new PracticeId(row.getObject("practice_id", UUID.class)),
        ZoneId.of(row.getString("time_zone")),
        row.getObject("active_through", LocalDate.class));
  }
}
