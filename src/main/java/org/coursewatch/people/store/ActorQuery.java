package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Reach;
import org.coursewatch.people.Role;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

/** Who is behind an account: the one question a transaction may ask before it says who acts. */
@ApplicationScoped
class ActorQuery {

  private static final String SQL = "select * from actor_behind(?, ?)";

  private final DataSource database;

  @Inject
  ActorQuery(DataSource database) {
    this.database = database;
  }

  Optional<Actor> actor(String account, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setString(1, account);
      statement.setObject(2, at.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(actor(account, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the account could not be looked up", e);
    }
  }

  private static Actor actor(String account, ResultSet row) throws SQLException {
    return new Actor(
        account,
        Role.valueOf(row.getString("role")),
        id(row, "prescriber_id", PrescriberId::new),
        id(row, "pharmacy_id", PharmacyId::new),
        id(row, "patient_id", PatientId::new),
        id(row, "wholesaler_id", WholesalerId::new),
        new Reach(
            id(row, "practice_id", PracticeId::new),
            prescribers(row.getArray("sees")),
            prescribers(row.getArray("treats"))),
        null);
  }

  private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type)
      throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : type.apply(id);
  }

  private static Set<PrescriberId> prescribers(Array array) throws SQLException {
    return Arrays.stream((UUID[]) array.getArray())
        .map(PrescriberId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
