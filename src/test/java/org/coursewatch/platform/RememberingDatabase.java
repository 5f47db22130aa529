package org.coursewatch.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fresh database beside that of the other tests, which writes down how it plans every statement
 * it is asked, also those that functions, triggers and foreign keys ask: PostgreSQL's own
 * auto_explain, as JSON in its log. For single test classes: {@code restrictToAnnotatedClass}.
 */
public final class RememberingDatabase implements QuarkusTestResourceLifecycleManager {

  private static final Path FOLDER = Path.of("target", "remembering-database");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private @Nullable EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    FreshDatabase.delete(FOLDER.resolve(EmbeddedDatabase.DATA));
    EmbeddedDatabase started = EmbeddedDatabase.start(FOLDER, settingsOfTheServer(), LIMIT);
    database = started;
    return started.settings();
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
    }
  }

  /** After the fresh one that every test has: what this one says of the database holds. */
  @Override
  public int order() {
    return 1;
  }

  private static Map<String, String> settingsOfTheServer() {
    Map<String, String> settings = new HashMap<>();
    settings.put("shared_preload_libraries", "auto_explain");
    settings.put("auto_explain.log_min_duration", "0");
    settings.put("auto_explain.log_nested_statements", "on");
    settings.put("auto_explain.log_verbose", "on");
    settings.put("auto_explain.log_format", "json");
    // What a statement is asked for stays a parameter in its plan, whatever the value.
    settings.put("plan_cache_mode", "force_generic_plan");
    settings.put("logging_collector", "on");
    settings.put("log_destination", "jsonlog");
    settings.put("log_rotation_age", "0");
    settings.put("log_rotation_size", "0");
    return settings;
  }
}
