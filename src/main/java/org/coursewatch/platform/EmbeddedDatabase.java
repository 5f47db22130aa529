package org.coursewatch.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of our own, for whoever gives no JDBC URL. It keeps its data in a folder and
 * finds them again there after a restart, also after one that nobody planned.
 *
 * <p>It listens on the loopback interface only, on a free port, and trusts every account of this
 * machine: a server for trying, for tests and for a machine of one's own.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  /** Owns the tables; migrates. */
  static final String OWNER = "postgres";

  /** Works with the tables, under their row-level security; the first migrations make it. */
  private static final String APPLICATION = "coursewatch_app";

  private final EmbeddedPostgres server;
  private final FileChannel lock;

  private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lock) {
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts a server on the data in {@code folder}, which is created when it is missing: the
   * server's programs go to {@code server/} in it, the data to {@code postgres/}.
   *
   * @throws IllegalStateException when another process uses the folder
   * @throws UncheckedIOException when the folder cannot be written or the server does not start
   */
  public static EmbeddedDatabase start(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      createForOwnerOnly(home);
      FileChannel lock = lock(home);
      try {
        stopOrphan(home.resolve("postgres"));
        EmbeddedPostgres server = startServer(home);
        LOG.infof("Embedded PostgreSQL on port %d, data in %s", server.getPort(), home);
        return new EmbeddedDatabase(server, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("No embedded PostgreSQL in " + home, e);
    }
  }

  /** The settings Quarkus needs to use this server. */
  public Map<String, String> settings() {
    return Map.of(
        Main.JDBC_URL,
        "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
        "quarkus.datasource.username",
        APPLICATION,
        "quarkus.datasource.password",
        APPLICATION,
        "quarkus.flyway.username",
        OWNER,
        "quarkus.flyway.password",
        OWNER);
  }

  /** Stops the server; the data stay. */
  @Override
  public void close() {
    try (lock) {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres startServer(Path home) throws IOException {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(home.resolve("server").toFile())
        .setDataDirectory(home.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setPGStartupWait(START_LIMIT)
        // The library is made for tests and switches both off; what we confirm must survive a
        // crash.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        // Sorts alike on every machine, whatever its language.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .start();
  }

  /** The server trusts whoever reaches its files, so nobody else may. */
  private static void createForOwnerOnly(Path home) throws IOException {
    Files.createDirectories(home);
    PosixFileAttributeView view = Files.getFileAttributeView(home, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      LOG.debug("The folder is in use by this very process", e);
    }
    channel.close();
    throw new IllegalStateException(
        "The folder %s is in use by another Coursewatch. Stop it, or set coursewatch.database.folder."
            .formatted(home));
  }

  /** Nobody holds our lock, so a server still running there was left behind by a killed process. */
  private static void stopOrphan(Path data) throws IOException {
    Optional<ProcessHandle> orphan = runningServer(data.resolve("postmaster.pid"));
    if (orphan.isEmpty()) {
      return;
    }
    LOG.warnf("Stopping the server that a killed process left behind in %s", data);
    orphan.get().destroy();
    try {
      orphan.get().onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception e) {
      throw new IOException("The server left behind in " + data + " does not stop", e);
    }
  }

  private static Optional<ProcessHandle> runningServer(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
  }
}
