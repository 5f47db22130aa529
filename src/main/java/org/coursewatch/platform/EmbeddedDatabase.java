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
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

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

  private static final String LOCK = "in-use.lock";

  /** Owns the tables; migrates. */
  static final String OWNER = "postgres";

  /** Works with the tables, under their row-level security; the first migrations make it. */
  private static final String APPLICATION = "coursewatch_app";

  /** Of the server's data, in the folder. */
  public static final String DATA = "postgres";

  private final Path home;
  private final int port;

  /** Null where the server is another process's, who has the lock and stops it. */
  private final @Nullable EmbeddedPostgres server;

  private final @Nullable FileChannel lock;

  private EmbeddedDatabase(
      Path home, int port, @Nullable EmbeddedPostgres server, @Nullable FileChannel lock) {
    this.home = home;
    this.port = port;
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
    return start(folder, Map.of(), START_LIMIT);
  }

  /**
   * The same with {@code settings} of the server besides, this once.
   *
   * @param limit how long it may take to start
   */
  static EmbeddedDatabase start(Path folder, Map<String, String> settings, Duration limit) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      createForOwnerOnly(home);
      FileChannel lock = lock(home);
      if (lock == null) {
        throw new IllegalStateException(
            "The folder %s is in use by another Coursewatch. Stop it, or set coursewatch.database.folder."
                .formatted(home));
      }
      try {
        stopOrphan(home.resolve(DATA));
        EmbeddedPostgres server = startServer(home, settings, limit);
        LOG.infof("Embedded PostgreSQL on port %d, data in %s", server.getPort(), home);
        return new EmbeddedDatabase(home, server.getPort(), server, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("No embedded PostgreSQL in " + home, e);
    }
  }

  /** That of a service that runs on {@code folder}, or else a server started for this. */
  static EmbeddedDatabase startOrJoin(Path folder) {
    return join(folder).orElseGet(() -> start(folder));
  }

  /**
   * The server on the data in {@code folder} as a guest: that of a service that runs there, which
   * goes on when this one is closed. Empty where none runs.
   */
  private static Optional<EmbeddedDatabase> join(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    if (!Files.exists(home.resolve(LOCK))) {
      return Optional.empty();
    }
    try {
      FileChannel lock = lock(home);
      if (lock != null) {
        lock.close();
        return Optional.empty();
      }
      int port =
          RunningServer.in(home.resolve(DATA))
              .orElseThrow(() -> new IOException("it does not run (yet)"))
              .port();
      return Optional.of(new EmbeddedDatabase(home, port, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder %s is in use, and its server cannot be asked".formatted(home), e);
    }
  }

  /** Whether the server is another process's, and was there before. */
  boolean isGuest() {
    return server == null;
  }

  /** The folder of the server's data. */
  Path data() {
    return home.resolve(DATA);
  }

  /** The database as its owner, for whom no row is hidden. */
  DataSource owner() {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(url());
    owner.setUser(OWNER);
    return owner;
  }

  private String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  /** The settings Quarkus needs to use this server. */
  public Map<String, String> settings() {
    return Map.of(
        Main.JDBC_URL,
        url(),
        "quarkus.datasource.username",
        APPLICATION,
        "quarkus.datasource.password",
        APPLICATION,
        "quarkus.flyway.username",
        OWNER,
        "quarkus.flyway.password",
        OWNER);
  }

  /** Stops the server, unless it is another's; the data stay. */
  @Override
  public void close() {
    try (lock) {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres startServer(
      Path home, Map<String, String> settings, Duration limit) throws IOException {
    EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
    settings.forEach(server::setServerConfig);
    return server
        .setOverrideWorkingDirectory(home.resolve("server").toFile())
        .setDataDirectory(home.resolve(DATA))
        .setCleanDataDirectory(false)
        .setPGStartupWait(limit)
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

  /** Null when another process, or another part of this one, uses the folder. */
  private static @Nullable FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      LOG.debug("The folder is in use by this very process", e);
    }
    channel.close();
    return null;
  }

  /** Nobody holds our lock, so a server still running there was left behind by a killed process. */
  private static void stopOrphan(Path data) throws IOException {
    Optional<RunningServer> orphan = RunningServer.in(data);
    if (orphan.isPresent()) {
      LOG.warnf("Stopping the server that a killed process left behind in %s", data);
      orphan.get().stop();
    }
  }
}
