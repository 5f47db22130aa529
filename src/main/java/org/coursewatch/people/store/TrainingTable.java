package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Training;
import org.coursewatch.people.Trainings;
import org.jspecify.annotations.Nullable;

/** {@link Trainings} in PostgreSQL. */
@ApplicationScoped
class TrainingTable implements Trainings {

  private static final String ADD =
      """
      insert into training (training_id, pharmacy_id, account, trained_on, recorded_by, recorded_at)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String LIST =
      "select * from training where pharmacy_id = ? and training_id > ? order by training_id limit ?";
  private static final String NEWEST =
      "select max(trained_on) as newest from training where pharmacy_id = ? and account = ?";

  /** As well trained as the one, of those who work there, whose training is the oldest. */
  private static final String SETTLE =
      """
      update pharmacy set trained_on = (
        select min(own.newest) from (
          select max(t.trained_on) as newest
            from training t
            join account a on a.account = t.account and a.closed_at is null
           where t.pharmacy_id = ?
           group by t.account) own)
       where pharmacy_id = ?
      """;

  private final Statements statements;
  private final EntityManager entities;

  @Inject
  TrainingTable(Statements statements, EntityManager entities) {
    this.statements = statements;
    this.entities = entities;
  }

  @Override
  public void add(Training training) {
    entities.flush();
    statements.write(
        ADD,
        training.id(),
        training.pharmacy().value(),
        training.account(),
        training.trainedOn(),
        training.recordedBy(),
        training.recordedAt());
    settle(training.pharmacy());
  }

  @Override
  public List<Training> list(PharmacyId pharmacy, @Nullable UUID after, int most) {
    return statements.read(
        LIST, row -> training(pharmacy, row), pharmacy.value(), Statements.after(after), most);
  }

  @Override
  public Optional<LocalDate> newest(PharmacyId pharmacy, String account) {
    return Optional.ofNullable(
        statements
            .read(
                NEWEST, row -> row.getObject("newest", LocalDate.class), pharmacy.value(), account)
            .getFirst());
  }

  @Override
  public void settle(PharmacyId pharmacy) {
    statements.write(SETTLE, pharmacy.value(), pharmacy.value());
    entities.clear();
  }

  private static Training training(PharmacyId pharmacy, ResultSet row) throws SQLException {
    return new Training(
        row.getObject("training_id", UUID.class),
        pharmacy,
        row.getString("account"),
        row.getObject("trained_on", LocalDate.class),
        row.getString("recorded_by"),
        Statements.presentInstant(row, "recorded_at"));
  }
}
