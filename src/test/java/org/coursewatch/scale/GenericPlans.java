package org.coursewatch.scale;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.Trips.Trip;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Plans of statements as the service sent them, for any values, made as the service's own user
 * under the policies. Reading a table through is made as dear as can be, so that a plan does it
 * only where no index leads to the rows.
 */
@ApplicationScoped
class GenericPlans {

  private static final Pattern PLANNED =
      Pattern.compile("(?is)\\s*(select|insert|update|delete|with)\\b.*");

  /** A whole table, or a whole index in which nothing is looked up; locked pharmacies are few. */
  private static final Pattern READ_THROUGH =
      Pattern.compile(
          "Seq Scan on (?!lookup_lock)|Index (Only )?Scan using (?!lookup_(lock|release)_pkey)"
              + "[^\\n]*\\n(?!\\s*Index Cond)");

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  /** The plans among those of {@code trips}, sent for {@code actor}, that read a table through. */
  List<String> readingThrough(List<Trip> trips, Actor actor) {
    Set<String> statements = new LinkedHashSet<>();
    trips.forEach(trip -> statements.addAll(trip.statements()));
    statements.removeIf(sql -> !PLANNED.matcher(sql).matches());
    // Parameters are left open only by those who send the text as it is.
    String simple = url + "?preferQueryMode=simple";
    try (Connection connection = DriverManager.getConnection(simple, owner, owner);
        Statement statement = connection.createStatement()) {
      statement.execute("set role coursewatch_app; set enable_seqscan = off");
      statement.execute(settings(actor));
      List<String> found = new ArrayList<>();
      for (String sql : statements) {
        String plan = plan(statement, sql);
        if (READ_THROUGH.matcher(plan).find()) {
          found.add(sql + "\n" + plan);
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String settings(Actor actor) {
    String prescribers =
        actor.reach().sees().stream()
            .map(PrescriberId::toString)
            .collect(Collectors.joining(",", "{", "}"));
    String pharmacy = actor.pharmacy() == null ? "" : actor.pharmacy().toString();
    return "set coursewatch.scope = 'OWN'; set coursewatch.prescribers = '%s'; set coursewatch.pharmacy = '%s'"
        .formatted(prescribers, pharmacy);
  }

  private static String plan(Statement statement, String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + sql)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
