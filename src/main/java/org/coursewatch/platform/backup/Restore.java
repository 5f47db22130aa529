package org.coursewatch.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The way back from a backup's file to a server's folder, and the proof that it arrived. */
public final class Restore {

  private static final String UNFINISHED = "restoring";

  private Restore() {}

  /**
   * Looks whether a backup's {@code file} is whole, and writes nothing.
   *
   * @throws DamagedBackup when it is not
   */
  public static BackupManifest verify(Path file) throws IOException {
    return BackupReader.verify(file);
  }

  /**
   * Writes the data in {@code file} to the folder {@code name} in {@code home}, ready for a server
   * that starts with {@link #settings}. What is damaged leaves nothing behind.
   *
   * @param home is not there yet, or is empty
   * @throws DamagedBackup when the file is not whole
   * @throws IOException when the folder is not empty, or cannot be written
   */
  public static BackupManifest extract(Path file, Path home, String name) throws IOException {
    if (Files.exists(home) && !isEmpty(home)) {
      throw new IOException(home + " is not empty. Name a folder that is, or that is not there.");
    }
    Path unfinished = Files.createDirectories(home.resolve(UNFINISHED));
    try {
      BackupManifest manifest = BackupReader.extract(file, unfinished);
      // The server plays its log up to the mark, and takes the file away when it is there.
      Files.createFile(unfinished.resolve("recovery.signal"));
      forOwnerOnly(unfinished);
      Files.move(unfinished, home.resolve(name));
      return manifest;
    } finally {
      delete(unfinished);
    }
  }

  /** What the server is started with this once, so that it ends exactly at the backup's moment. */
  public static Map<String, String> settings(BackupManifest manifest) {
    return Map.of(
        "recovery_target_name",
        manifest.point(),
        "recovery_target_action",
        "promote",
        // All of the log lies in the folder already.
        "restore_command",
        "false",
        // Nobody is let in before it is done.
        "hot_standby",
        "off");
  }

  /**
   * Compares every table of the restored database with what the manifest says.
   *
   * @return a sentence for each that differs; empty when all is there
   */
  public static List<String> differences(BackupManifest manifest, DataSource owner)
      throws SQLException {
    Map<String, TableSum> wanted = byName(manifest.tables());
    Map<String, TableSum> found;
    try (Connection connection = owner.getConnection()) {
      found = byName(TableSums.of(connection));
    }
    List<String> differences = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(wanted.keySet());
    names.addAll(found.keySet());
    for (String name : names) {
      TableSum there = found.get(name);
      TableSum backup = wanted.get(name);
      if (there == null || backup == null) {
        differences.add("%s: %s in the backup".formatted(name, backup == null ? "not" : "only"));
      } else if (!there.equals(backup)) {
        differences.add(
            "%s: %d rows, %d in the backup%s"
                .formatted(
                    name,
                    there.rows(),
                    backup.rows(),
                    there.rows() == backup.rows() ? ", with other values" : ""));
      }
    }
    return differences;
  }

  private static Map<String, TableSum> byName(List<TableSum> sums) {
    return sums.stream()
        .collect(
            Collectors.toMap(
                TableSum::table, Function.identity(), (one, other) -> one, TreeMap::new));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** The server does not start on a folder that others may read. */
  private static void forOwnerOnly(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(
            file,
            PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
