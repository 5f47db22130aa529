package org.coursewatch.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@link FreshDatabase} at the other end of a {@link CutLine}. */
public final class LineToDatabase implements QuarkusTestResourceLifecycleManager {

  private final FreshDatabase database = new FreshDatabase();
  private @Nullable CutLine line;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(database.start());
    String url = settings.get(Main.JDBC_URL);
    URI address = URI.create(url.substring("jdbc:".length()));
    try {
      CutLine started = CutLine.to(address.getPort());
      line = started;
      settings.put(
          Main.JDBC_URL, "jdbc:postgresql://127.0.0.1:" + started.port() + address.getPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings;
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
    } finally {
      database.stop();
    }
  }

  /** A test that breaks the line. */
  public interface OnCutLine {
    void take(CutLine line);
  }
}
