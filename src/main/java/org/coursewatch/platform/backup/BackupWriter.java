package org.coursewatch.platform.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes the file of a backup: a compressed tar, readable by its owner only, the manifest last. */
final class BackupWriter implements AutoCloseable {

  static final String MANIFEST = "manifest";
  static final String DATA = "postgres/";

  private static final int BUFFER = 1 << 16;
  private static final FileAttribute<?> FOR_OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final FileChannel file;
  private final TarArchiveOutputStream tar;
  private final List<FileSum> sums = new ArrayList<>();

  /**
   * Begins a new {@code file}.
   *
   * @throws IOException when it is there already, or cannot be written
   */
  BackupWriter(Path file) throws IOException {
    this.file =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {FOR_OWNER_ONLY}
                : new FileAttribute<?>[0]);
    GzipParameters fast = new GzipParameters();
    fast.setCompressionLevel(Deflater.BEST_SPEED);
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(this.file), BUFFER);
    this.tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, fast));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  /** An empty folder of the server's data. */
  void folder(String path) throws IOException {
    tar.putArchiveEntry(new TarArchiveEntry(DATA + path + "/"));
    tar.closeArchiveEntry();
  }

  /**
   * A file of the server's data, as long as it is now: the server may write on meanwhile, and what
   * it writes stands in its log. A file that has gone is left out.
   */
  void copy(String path, Path from) throws IOException {
    try (InputStream in = Files.newInputStream(from)) {
      add(path, in, Files.size(from));
    } catch (NoSuchFileException gone) {
      // The log says so too.
      return;
    }
  }

  void add(String path, byte[] content) throws IOException {
    add(path, new ByteArrayInputStream(content), content.length);
  }

  private void add(String path, InputStream in, long size) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(DATA + path);
    entry.setSize(size);
    tar.putArchiveEntry(entry);
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    for (long left = size; left > 0; ) {
      int most = (int) Math.min(left, buffer.length);
      int read = in.read(buffer, 0, most);
      if (read < 0) {
        // It has become shorter; its log will cut it again.
        Arrays.fill(buffer, (byte) 0);
        read = most;
      }
      digest.update(buffer, 0, read);
      tar.write(buffer, 0, read);
      left -= read;
    }
    tar.closeArchiveEntry();
    sums.add(new FileSum(path, size, Sha256.hex(digest)));
  }

  /** What was written so far. */
  List<FileSum> sums() {
    return List.copyOf(sums);
  }

  /** Writes the last entry, and brings all to the disk. */
  void finish(BackupManifest manifest) throws IOException {
    byte[] text = manifest.text().getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(MANIFEST);
    entry.setSize(text.length);
    tar.putArchiveEntry(entry);
    tar.write(text);
    tar.closeArchiveEntry();
    tar.finish();
    tar.flush();
  }

  /** Closes the file; what was not finished is no backup. */
  @Override
  public void close() throws IOException {
    tar.close();
    file.close();
  }
}
