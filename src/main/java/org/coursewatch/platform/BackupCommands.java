package org.coursewatch.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.platform.backup.BackupManifest;
import org.coursewatch.platform.backup.DamagedBackup;
import org.coursewatch.platform.backup.OnlineBackup;
import org.coursewatch.platform.backup.Restore;

/**
 * {@code backup <file>}, {@code verify-backup <file>} and {@code restore <file> <folder>}: what is
 * done with the embedded database as a whole, before or beside the application.
 */
final class BackupCommands {

  static final String USAGE =
      """
        backup <file>   copies the embedded database, also while the service works on it
        verify-backup <file>   looks whether a backup is whole
        restore <file> <folder>   brings a backup back into an empty folder, and checks it\
      """;

  static final int DONE = 0;
  static final int NOT_DONE = 1;
  static final int WRONG_ARGUMENTS = 2;

  private static final String BACKUP = "backup";
  private static final String VERIFY = "verify-backup";
  private static final String RESTORE = "restore";
  private static final Set<String> NAMES = Set.of(BACKUP, VERIFY, RESTORE);

  /** The log of a long backup may be long too. */
  private static final Duration RECOVERY_LIMIT = Duration.ofHours(2);

  private final PrintStream out;

  BackupCommands(PrintStream out) {
    this.out = out;
  }

  /** A database that was restored and holds what its backup said, as of an instant. */
  record Restored(EmbeddedDatabase database, Instant at) {}

  static boolean isOne(String... arguments) {
    return arguments.length > 0 && NAMES.contains(arguments[0]);
  }

  static boolean isRestore(String... arguments) {
    return arguments.length == 3 && arguments[0].equals(RESTORE);
  }

  /**
   * Does what is not {@link #isRestore}.
   *
   * @param folder of the embedded database; empty where the service has a server of the operator's
   * @param service version of the service
   * @return the exit status
   */
  int run(Optional<Path> folder, String service, String... arguments) {
    if (arguments.length == 2 && arguments[0].equals(VERIFY)) {
      return judge(arguments[1], () -> tell(Restore.verify(Path.of(arguments[1])), "is whole"));
    }
    if (arguments.length != 2 || !arguments[0].equals(BACKUP)) {
      out.println("Usage:\n" + USAGE);
      return WRONG_ARGUMENTS;
    }
    if (folder.isEmpty()) {
      out.println(
          "The database is a server of your own: back it up with pg_basebackup, pgBackRest or Barman"
              + " (docs/operations.md).");
      return WRONG_ARGUMENTS;
    }
    return judge(
        arguments[1], () -> backup(folder.get(), Path.of(arguments[1]).toAbsolutePath(), service));
  }

  /** Restores, and leaves the server running; empty, with a reason told, when it is not right. */
  Optional<Restored> restore(String file, String folder) {
    Path home = Path.of(folder).toAbsolutePath().normalize();
    EmbeddedDatabase database = null;
    try {
      BackupManifest manifest = Restore.extract(Path.of(file), home, EmbeddedDatabase.DATA);
      tell(manifest, "is whole");
      database = EmbeddedDatabase.start(home, Restore.settings(manifest), RECOVERY_LIMIT);
      List<String> differences = Restore.differences(manifest, database.owner());
      if (differences.isEmpty()) {
        out.printf(
            "Restored to %s: %d tables with %d rows as in the backup%n",
            home, manifest.tables().size(), manifest.rows());
        return Optional.of(new Restored(database, manifest.made()));
      }
      differences.forEach(out::println);
      out.println("Not restored as it was. Do not use " + home);
    } catch (DamagedBackup | IOException | SQLException e) {
      out.println("Not restored. " + e.getMessage());
    } catch (RuntimeException e) {
      out.printf("Not restored. %s. Do not use %s%n", e.getMessage(), home);
    }
    if (database != null) {
      database.close();
    }
    return Optional.empty();
  }

  private void backup(Path folder, Path file, String service)
      throws IOException, SQLException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("There is no database in " + folder);
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.startOrJoin(folder)) {
      tell(new OnlineBackup(database.owner(), database.data(), service).write(file), "is made");
    }
    out.printf(
        "%s, %d bytes. The key ring is not in it: keep a copy of that elsewhere.%n",
        file, Files.size(file));
  }

  private void tell(BackupManifest manifest, String what) {
    out.printf(
        "The backup %s: as of %s, %d files, %d tables, %d rows, schema %s, PostgreSQL %s, service %s%n",
        what,
        manifest.made(),
        manifest.files().size(),
        manifest.tables().size(),
        manifest.rows(),
        manifest.schema(),
        manifest.server(),
        manifest.service());
  }

  private int judge(String file, Work work) {
    try {
      work.run();
      return DONE;
    } catch (DamagedBackup e) {
      out.println(file + " is damaged. " + e.getMessage());
    } catch (IOException | SQLException | RuntimeException e) {
      out.println("Not done. " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      out.println("Not done: it was interrupted.");
    }
    return NOT_DONE;
  }

  private interface Work {
    void run() throws IOException, SQLException, InterruptedException;
  }
}
