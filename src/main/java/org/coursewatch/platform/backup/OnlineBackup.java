package org.coursewatch.platform.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Copies the data of a server that runs and is written to. The server says from where on its
 * write-ahead log is needed, the files are copied as they are met, then the log up to a {@link
 * QuietMoment}; whoever plays the log over the files gets exactly that moment. The key ring is not
 * in it: whoever finds the file cannot read a name.
 */
public final class OnlineBackup {

  private static final String POINT = "coursewatch_backup";

  private final DataSource owner;
  private final ServerFolder folder;
  private final String service;

  /**
   * @param owner the database as its owner, on this machine
   * @param folder of the server's data
   * @param service version of the service, for whoever asks later
   */
  public OnlineBackup(DataSource owner, Path folder, String service) {
    this.owner = owner;
    this.folder = new ServerFolder(folder);
    this.service = service;
  }

  /**
   * Writes {@code file}, which is there when it is whole and not before.
   *
   * @throws IOException when there is such a file, or it cannot be written
   * @throws SQLException when the server does not do its part
   */
  public BackupManifest write(Path file) throws IOException, SQLException, InterruptedException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(unfinished);
    try {
      BackupManifest manifest;
      try (BackupWriter backup = new BackupWriter(unfinished)) {
        manifest = copy(backup);
        backup.finish(manifest);
      }
      toDisk(unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private BackupManifest copy(BackupWriter backup)
      throws IOException, SQLException, InterruptedException {
    try (Connection session = owner.getConnection();
        Statement server = session.createStatement()) {
      // Until this session ends the server throws away no part of its log.
      server.execute(
          "select pg_create_physical_replication_slot('%s', true, true)".formatted(POINT));
      String first =
          text(server, "select pg_walfile_name(pg_backup_start('coursewatch', fast => true))");
      folder.copy(backup);
      backup.add(
          "backup_label",
          text(server, "select labelfile from pg_backup_stop(wait_for_archive => false)")
              .getBytes(StandardCharsets.UTF_8));
      try (Connection writers = owner.getConnection();
          Connection reader = owner.getConnection()) {
        QuietMoment moment = QuietMoment.mark(writers, reader, POINT);
        server.execute("select pg_switch_wal()");
        folder.copyLog(first, moment.segment(), backup);
        return manifest(moment, reader, server, backup.sums());
      }
    }
  }

  private BackupManifest manifest(
      QuietMoment moment, Connection reader, Statement server, List<FileSum> files)
      throws SQLException {
    return new BackupManifest(
        moment.at(),
        service,
        text(server, "show server_version"),
        text(
            server,
            "select coalesce(max(version::numeric), 0)::text from flyway_schema_history where success and version is not null"),
        moment.point(),
        TableSums.of(reader),
        files);
  }

  private static void toDisk(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static String text(Statement server, String question) throws SQLException {
    try (ResultSet row = server.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
