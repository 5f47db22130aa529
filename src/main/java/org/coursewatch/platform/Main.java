package org.coursewatch.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.coursewatch.platform.BackupCommands.Restored;
import org.coursewatch.platform.StartConditions.Fault;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the process starts: with a JDBC URL it uses that server, without one it starts an {@link
 * EmbeddedDatabase} first and stops it last.
 */
@QuarkusMain
public final class Main {

  static final String JDBC_URL = "quarkus.datasource.jdbc.url";

  /** What the process ends with when it was set up so that it must not serve. */
  static final int REFUSED = 78;

  Main() {}

  public static void main(String... arguments) {
    if (BackupCommands.isOne(arguments)) {
      // Nobody sets up logging for these; without a word all would be printed in the end.
      Logger.getLogger("").setLevel(Level.WARNING);
    }
    Config config = ConfigProvider.getConfig();
    if (isService(arguments) && !mayStart(config)) {
      System.exit(REFUSED);
    }
    Optional<Path> folder =
        isGiven(config.getOptionalValue(JDBC_URL, String.class))
            ? Optional.empty()
            : Optional.of(Path.of(config.getValue("coursewatch.database.folder", String.class)));
    if (BackupCommands.isOne(arguments)) {
      handle(folder, config, arguments);
    } else if (folder.isEmpty()) {
      run(arguments);
    } else if (isService(arguments)) {
      EmbeddedDatabase database = EmbeddedDatabase.start(folder.get());
      if (!isDevelopment()) {
        StopSignal.endsTheApplicationFirst();
      }
      run(database, arguments);
    } else {
      run(EmbeddedDatabase.startOrJoin(folder.get()), arguments);
    }
  }

  private static void handle(Optional<Path> folder, Config config, String... arguments) {
    BackupCommands backups = new BackupCommands(System.out);
    if (!BackupCommands.isRestore(arguments)) {
      String service =
          config.getOptionalValue("quarkus.application.version", String.class).orElse("unknown");
      System.exit(backups.run(folder, service, arguments));
    }
    Optional<Restored> restored = backups.restore(arguments[1], arguments[2]);
    if (restored.isEmpty()) {
      System.exit(BackupCommands.NOT_DONE);
    }
    run(restored.get().database(), CheckCommand.NAME, restored.get().at().toString());
  }

  private static void run(EmbeddedDatabase server, String... arguments) {
    try (server) {
      server.settings().forEach(System::setProperty);
      if (server.isGuest()) {
        // The service that runs there has migrated, by its own version.
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
      }
      run(arguments);
      // A live reload comes through here again, and must not take this server for a given one.
      Set.copyOf(server.settings().keySet()).forEach(System::clearProperty);
    }
  }

  /** Serves until told to stop; with a {@link Command} as first argument does that and stops. */
  private static void run(String... arguments) {
    if (isService(arguments)) {
      Quarkus.run(arguments);
      return;
    }
    // Beside a service that runs: no port is taken, nobody signs in and nothing happens unasked.
    System.setProperty("quarkus.oidc.tenant-enabled", "false");
    System.setProperty("quarkus.oidc.console.tenant-enabled", "false");
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.scheduler.enabled", "false");
    // The service itself does not, in production.
    System.setProperty("quarkus.hibernate-orm.schema-management.strategy", "validate");
    // What looks through everything may take long.
    System.setProperty("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "0");
    Quarkus.run(CommandLine.class, arguments);
  }

  private static boolean isService(String... arguments) {
    return arguments.length == 0 || arguments[0].startsWith("-");
  }

  /** A packaged service starts under {@link StartConditions} only; development always does. */
  private static boolean mayStart(Config config) {
    if (isDevelopment()) {
      return true;
    }
    List<Fault> faults =
        new StartConditions(name -> config.getOptionalValue(name, String.class))
            .faults(config.unwrap(SmallRyeConfig.class).getProfiles());
    faults.forEach(
        fault ->
            System.err.printf(
                "Coursewatch does not start. %s %s%n", fault.sentence(), fault.remedy()));
    return faults.isEmpty();
  }

  /**
   * Quarkus does not say so before it starts, which is too late; but only development loads this
   * class with a loader that can reload it. No setting changes that.
   */
  private static boolean isDevelopment() {
    return Main.class
        .getClassLoader()
        .getClass()
        .getName()
        .startsWith("io.quarkus.bootstrap.classloading.");
  }

  private static boolean isGiven(Optional<String> setting) {
    return setting.filter(value -> !value.isBlank()).isPresent();
  }
}
