package org.coursewatch.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a PostgreSQL server's data, and which of its files belong in a backup: those that
 * PostgreSQL's manual names for a base backup.
 */
final class ServerFolder {

  private static final String CONTROL = "global/pg_control";
  private static final String LOG = "pg_wal";

  /** They are there, and empty: what is in them ends with the server, or is copied otherwise. */
  private static final Set<String> EMPTIED =
      Set.of(
          LOG,
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?:.*/)?(?:postmaster\\.(?:pid|opts)|epg-lock|current_logfiles|pg_internal\\.init.*|pgsql_tmp.*"
              + "|(?:backup_label|tablespace_map|backup_manifest)(?:\\.old)?|(?:recovery|standby)\\.signal"
              + "|postgresql\\.auto\\.conf\\.tmp)");

  private final Path folder;

  ServerFolder(Path folder) {
    this.folder = folder;
  }

  /** Copies everything but the write-ahead log; the file that says where the log is good last. */
  void copy(BackupWriter backup) throws IOException {
    if (!names("pg_tblspc").isEmpty()) {
      throw new IOException("There are tablespaces outside of " + folder);
    }
    copy("", backup);
    backup.add(CONTROL, control());
  }

  /** Copies the segments of the write-ahead log from one to another, both with them. */
  void copyLog(String first, String last, BackupWriter backup) throws IOException {
    for (String name : names(LOG)) {
      boolean isSegment = name.matches("[0-9A-F]{24}");
      // The first eight characters are the timeline, the rest the place.
      boolean isWanted =
          isSegment
              && name.substring(8).compareTo(first.substring(8)) >= 0
              && name.substring(8).compareTo(last.substring(8)) <= 0;
      if (isWanted || name.endsWith(".history")) {
        backup.copy(LOG + "/" + name, folder.resolve(LOG).resolve(name));
      }
    }
  }

  private void copy(String within, BackupWriter backup) throws IOException {
    for (String name : names(within)) {
      String path = within.isEmpty() ? name : within + "/" + name;
      Path file = folder.resolve(path);
      if (path.equals(CONTROL) || LEFT_OUT.matcher(path).matches()) {
        continue;
      }
      if (!Files.isDirectory(file)) {
        backup.copy(path, file);
        continue;
      }
      backup.folder(path);
      if (!EMPTIED.contains(path)) {
        copy(path, backup);
      } else if (path.equals(LOG)) {
        backup.folder(LOG + "/archive_status");
      }
    }
  }

  /** Read until it is twice the same: the server may be writing it just now. */
  private byte[] control() throws IOException {
    byte[] read = Files.readAllBytes(folder.resolve(CONTROL));
    while (true) {
      byte[] again = Files.readAllBytes(folder.resolve(CONTROL));
      if (Arrays.equals(read, again)) {
        return read;
      }
      read = again;
    }
  }

  private List<String> names(String within) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(within))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (NoSuchFileException gone) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
