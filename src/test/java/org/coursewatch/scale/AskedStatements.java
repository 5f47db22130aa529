package org.coursewatch.scale;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.platform.RememberingDatabase;
import org.coursewatch.platform.json.JsonText;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The statements the service asked a {@link RememberingDatabase}, as PostgreSQL planned each. */
@ApplicationScoped
class AskedStatements {

  private static final String SERVICE = "coursewatch_app";
  private static final String PLAN = "plan:\n";

  @Inject Rows rows;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  private final Map<String, String> places = ScalingTables.places();

  /** How many lines of the log are known. */
  private int read;

  /** What was asked until now does not count. */
  void forget() {
    read = lines().size();
  }

  /** Each statement since {@link #forget}, in the order of their ends. */
  List<StatementPlan> plans() {
    Map<String, List<String>> columns = columns();
    List<String> lines = lines();
    List<StatementPlan> plans = new ArrayList<>();
    for (String line : lines.subList(read, lines.size())) {
      JsonNode entry = JsonText.parse(line);
      String message = entry.path("message").asText();
      int plan = message.indexOf(PLAN);
      if (plan >= 0 && entry.path("user").asText().equals(SERVICE)) {
        JsonNode told = JsonText.parse(message.substring(plan + PLAN.length()));
        plans.add(new StatementPlan(told, places, columns));
      }
    }
    return plans;
  }

  /** That of a statement nobody asked, with parameters without values. */
  StatementPlan plan(String statement) {
    // Parameters are left open only by those who send the text as it is.
    String simple = url + "?preferQueryMode=simple";
    try (Connection connection = DriverManager.getConnection(simple, owner, owner);
        Statement question = connection.createStatement();
        ResultSet plan =
            question.executeQuery("explain (generic_plan, verbose, format json) " + statement)) {
      plan.next();
      return new StatementPlan(JsonText.parse(plan.getString(1)).path(0), places, columns());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole log until now: it is written by a process of its own, a moment later. */
  private List<String> lines() {
    String mark = "asked-until-" + UUID.randomUUID();
    rows.execute("do $$ begin raise log '" + mark + "'; end $$");
    Path log =
        Path.of(
            rows.read("select current_setting('data_directory') || '/' || pg_current_logfile()")
                .getFirst()
                .getFirst());
    try {
      List<String> lines = Files.readAllLines(log);
      while (lines.stream().noneMatch(line -> line.contains("\"message\":\"" + mark))) {
        Thread.onSpinWait();
        lines = Files.readAllLines(log);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of the rows themselves, in which a column that was dropped keeps its place. */
  private Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new HashMap<>();
    for (List<String> row :
        rows.read(
            """
            select t.relname, a.attname from pg_attribute a join pg_class t on t.oid = a.attrelid
             where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and a.attnum > 0
             order by t.relname, a.attnum
            """)) {
      columns.computeIfAbsent(row.get(0), table -> new ArrayList<>()).add(row.get(1));
    }
    return columns;
  }
}
