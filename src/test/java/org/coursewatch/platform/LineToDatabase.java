package org.coursewatch.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leads the application under test to its {@link FreshDatabase} along a {@link CutLine}. */
public final class LineToDatabase implements QuarkusTestResourceLifecycleManager {

  /** Written by the server; its fourth line is the port. */
  private static final Path SERVER =
      Path.of("target", "test-database", "postgres", "postmaster.pid");

  private static final int PORT = 3;

  private @Nullable CutLine line;

  /** A test that breaks the line. */
  public interface OnCutLine {

    /** Called before its methods, with the line the application is on. */
    void take(CutLine line);
  }

  /** After the database. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<String, String> start() {
    try {
      int server = Integer.parseInt(Files.readAllLines(SERVER).get(PORT).strip());
      CutLine started = CutLine.to(server);
      line = started;
      return Map.of(Main.JDBC_URL, "jdbc:postgresql://127.0.0.1:" + started.port() + "/postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void inject(Object test) {
    if (test instanceof OnCutLine wanting) {
      wanting.take(Objects.requireNonNull(line));
    }
  }

  @Override
  public void stop() {
    try {
      if (line != null) {
        line.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
