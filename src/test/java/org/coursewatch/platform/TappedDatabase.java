package org.coursewatch.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets the service reach the {@link FreshDatabase} through {@link Trips}. For single test classes:
 * {@code restrictToAnnotatedClass}.
 */
public final class TappedDatabase implements QuarkusTestResourceLifecycleManager {

  private static final int LINE_OF_PORT = 3;

  private @Nullable Trips trips;

  /** After the database. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    try {
      Path running = FreshDatabase.FOLDER.resolve("postgres").resolve("postmaster.pid");
      int port = Integer.parseInt(Files.readAllLines(running).get(LINE_OF_PORT).strip());
      Trips opened = new Trips(port);
      trips = opened;
      return Map.of(Main.JDBC_URL, "jdbc:postgresql://localhost:" + opened.port() + "/postgres");
    } catch (IOException e) {
      throw new UncheckedIOException("no database to listen to", e);
    }
  }

  @Override
  public void stop() {
    try {
      if (trips != null) {
        trips.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
