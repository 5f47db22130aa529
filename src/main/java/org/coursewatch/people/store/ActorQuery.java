package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.coursewatch.people.Actor;
import org.coursewatch.people.AskedActor;
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

  private static final String SQL =
      """
      select q.asked, q.account, behind.*
        from unnest(?::text[], ?::timestamptz[]) with ordinality as q (account, instant, asked)
       cross join lateral actor_behind(q.account, q.instant) behind
      """;

  private final DataSource database;

  @Inject
  ActorQuery(DataSource database) {
    this.database = database;
  }

  List<Optional<Actor>> actors(List<AskedActor> asked) {
    List<Optional<Actor>> found =
        new ArrayList<>(Collections.nCopies(asked.size(), Optional.empty()));
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setArray(1, texts(connection, asked.stream().map(AskedActor::account)));
      statement.setArray(2, texts(connection, asked.stream().map(each -> each.at().toString())));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.set(row.getInt("asked") - 1, Optional.of(actor(row.getString("account"), row)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the account could not be looked up", e);
    }
    return found;
  }

  private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
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
