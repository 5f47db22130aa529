package org.coursewatch.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the process starts: with a JDBC URL it uses that server, without one it starts an {@link
 * EmbeddedDatabase} first and stops it last.
 */
@QuarkusMain
public final class Main {

  static final String JDBC_URL = "quarkus.datasource.jdbc.url";

  Main() {}

  public static void main(String... arguments) {
    Config config = ConfigProvider.getConfig();
    if (isGiven(config.getOptionalValue(JDBC_URL, String.class))) {
      run(arguments);
      return;
    }
    Path folder = Path.of(config.getValue("coursewatch.database.folder", String.class));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      database.settings().forEach(System::setProperty);
      run(arguments);
      // A live reload comes through here again, and must not take this server for a given one.
      Set.copyOf(database.settings().keySet()).forEach(System::clearProperty);
    }
  }

  /** Serves until told to stop; with a {@link Command} as first argument does that and stops. */
  private static void run(String... arguments) {
    if (arguments.length == 0 || arguments[0].startsWith("-")) {
      Quarkus.run(arguments);
      return;
    }
    // Beside a service that runs: no port is taken and nothing happens unasked.
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.scheduler.enabled", "false");
    Quarkus.run(CommandLine.class, arguments);
  }

  private static boolean isGiven(Optional<String> setting) {
    return setting.filter(value -> !value.isBlank()).isPresent();
  }
}
