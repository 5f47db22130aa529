package org.coursewatch.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The service does not start as a user of the database for whom row-level security does not hold:
 * one that owns the tables, or may get around it.
 */
@ApplicationScoped
class RestrictedRole {

  private static final int FIRST = 1;
  private static final String SQL =
      """
      select r.rolname, r.rolsuper or r.rolbypassrls as unbound,
             exists (select from pg_class c where c.relowner = r.oid and c.relrowsecurity) as owner
        from pg_roles r where r.rolname = current_user
      """;

  private final DataSource database;

  @Inject
  RestrictedRole(DataSource database) {
    this.database = database;
  }

  void check(@Observes @Priority(FIRST) StartupEvent start) {
    fault(database)
        .ifPresent(
            fault -> {
              throw new IllegalStateException(fault);
            });
  }

  /** Why the service may not work as this user; empty when it may. */
  static Optional<String> fault(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet role = statement.executeQuery(SQL)) {
      role.next();
      if (!role.getBoolean("unbound") && !role.getBoolean("owner")) {
        return Optional.empty();
      }
      return Optional.of(
          "Row-level security does not hold for the database user %s. Set quarkus.datasource.username to coursewatch_app, and quarkus.flyway.username to the owner of the tables."
              .formatted(role.getString("rolname")));
    } catch (SQLException e) {
      throw new IllegalStateException("the user of the database could not be looked up", e);
    }
  }
}
