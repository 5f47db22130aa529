package org.coursewatch.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives every start of the application under test a real PostgreSQL without any data, and no key
 * ring: the application makes itself one.
 */
public final class FreshDatabase implements QuarkusTestResourceLifecycleManager {

  static final Path FOLDER = Path.of("target", "test-database");

  private @Nullable EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    delete(FOLDER.resolve("postgres"));
    delete(FOLDER.resolve("ring.json"));
    EmbeddedDatabase started = EmbeddedDatabase.start(FOLDER);
    database = started;
    return started.settings();
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
