package org.coursewatch.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup's file is whole, or nothing of it is used; it writes nowhere but in its folder. */
class BackupFileTest {

  private static final byte[] CONTENT =
      "a page of a table ".repeat(5_000).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void comesBackAsItWas() throws IOException {
    Path file = backup();
    BackupManifest manifest = Restore.extract(file, folder.resolve("home"), "postgres");
    assertThat(manifest.files())
        .extracting(FileSum::path)
        .containsExactly("base/1/112", "PG_VERSION");
    Path restored = folder.resolve("home/postgres");
    assertThat(restored.resolve("base/1/112")).hasBinaryContent(CONTENT);
    assertThat(restored.resolve("pg_wal/archive_status")).isEmptyDirectory();
    assertThat(restored.resolve("recovery.signal")).isEmptyFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored)))
        .isEqualTo("rwx------");
  }

  @Test
  void isRefusedWhereverOneByteIsAnother() throws IOException {
    Path file = backup();
    byte[] whole = Files.readAllBytes(file);
    byte[] content = unzipped(whole);
    int refused = 0;
    // Not the first ten: they say when and on what it was written, which nothing follows from.
    for (int at = 10; at < whole.length; at += 5) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      // The same can be said in two ways when it is compressed; then nothing is damaged.
      if (!Arrays.equals(unzipped(damaged), content)) {
        isRefused(damaged);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void isRefusedWhenWhoeverChangedItKnewHowToCompress() throws IOException {
    byte[] content = unzipped(Files.readAllBytes(backup()));
    int text = new String(content, StandardCharsets.ISO_8859_1).indexOf("a page of a table");
    content[text] ^= 4;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    isRefused(out.toByteArray());
  }

  @Test
  void isRefusedWhereverItIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(backup());
    for (int length = 0; length < whole.length; length += 9) {
      isRefused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void isNoBackupBeforeItIsFinished() throws IOException {
    Path file = folder.resolve("unfinished");
    try (BackupWriter writer = new BackupWriter(file)) {
      writer.add("PG_VERSION", CONTENT);
    }
    assertThatThrownBy(() -> Restore.verify(file))
        .isInstanceOf(DamagedBackup.class)
        .hasMessageContaining("never finished");
  }

  @Test
  void writesNothingOutsideOfItsFolder() throws IOException {
    for (String name :
        List.of("postgres/../../out", "/out", "out", "postgres/a/../../out", "postgres//out")) {
      isRefused(tar(new TarArchiveEntry(name)));
    }
    TarArchiveEntry link = new TarArchiveEntry("postgres/link", TarArchiveEntry.LF_SYMLINK);
    link.setLinkName("/etc");
    isRefused(tar(link));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void leavesAFolderAloneThatIsNotEmpty() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("mine"), "mine");
    Path file = backup();
    assertThatThrownBy(() -> Restore.extract(file, home, "postgres"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not empty");
    assertThat(home)
        .isDirectoryContaining("glob:**/mine")
        .isDirectoryNotContaining("glob:**/postgres");
  }

  @Test
  void aShorterFileIsFilledUp() throws IOException {
    Path growing = folder.resolve("page");
    Files.write(growing, CONTENT);
    Path file = folder.resolve("backup");
    try (BackupWriter writer = new BackupWriter(file)) {
      writer.copy("page", growing);
      writer.copy("gone", folder.resolve("gone"));
      writer.finish(manifest(writer.sums()));
    }
    assertThat(Restore.verify(file).files()).extracting(FileSum::path).containsExactly("page");
  }

  private void isRefused(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("damaged"), content);
    Path home = folder.resolve("home");
    assertThatThrownBy(() -> Restore.extract(file, home, "postgres"))
        .isInstanceOf(DamagedBackup.class);
    try (Stream<Path> left = Files.list(home)) {
      assertThat(left).isEmpty();
    }
  }

  private Path backup() throws IOException {
    Path file = folder.resolve("backup.tar.gz");
    try (BackupWriter writer = new BackupWriter(file)) {
      writer.folder("pg_wal");
      writer.folder("pg_wal/archive_status");
      writer.add("base/1/112", CONTENT);
      writer.add("PG_VERSION", "17\n".getBytes(StandardCharsets.UTF_8));
      writer.finish(manifest(writer.sums()));
    }
    return file;
  }

  /** As far as it can be read. */
  private static byte[] unzipped(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      in.transferTo(out);
      return out.toByteArray();
    } catch (IOException damaged) {
      return new byte[0];
    }
  }

  private static BackupManifest manifest(List<FileSum> files) {
    return new BackupManifest(
        Instant.parse("2026-11-22T21:00:00Z"), "1", "17.10", "30", "point", List.of(), files);
  }

  private static byte[] tar(TarArchiveEntry entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(zip)) {
      entry.setSize(0);
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }
}
