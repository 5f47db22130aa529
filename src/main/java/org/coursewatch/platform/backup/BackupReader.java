package org.coursewatch.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the file of a backup from its beginning to its end, and believes none of it unseen. */
final class BackupReader {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_MANIFEST = 1 << 28;

  /** Names as the server gives them; none leads out of the folder. */
  private static final Pattern PATH =
      Pattern.compile("(?!.*(?:^|/)\\.{1,2}(?:/|$))[\\w.-]+(?:/[\\w.-]+)*");

  private final @Nullable Path folder;
  private final List<FileSum> read = new ArrayList<>();
  private @Nullable BackupManifest manifest;

  private BackupReader(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * Looks whether {@code file} is whole.
   *
   * @throws DamagedBackup when it is not
   */
  static BackupManifest verify(Path file) throws IOException {
    return new BackupReader(null).read(file);
  }

  /**
   * Writes the server's data in {@code file} to {@code folder}, which is there and empty.
   *
   * @throws DamagedBackup when the file is not whole; the folder is of no use then
   */
  static BackupManifest extract(Path file, Path folder) throws IOException {
    return new BackupReader(folder).read(file);
  }

  private BackupManifest read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      entries(in);
    }
    BackupManifest found = manifest;
    if (found == null) {
      throw new DamagedBackup("It has no manifest: it was never finished, or was cut off.");
    }
    if (!found.files().equals(read)) {
      throw new DamagedBackup("What is in it is not what its manifest says: " + firstDifference());
    }
    return found;
  }

  private void entries(InputStream in) throws IOException {
    try {
      InputStream unzipped = new GzipCompressorInputStream(in);
      TarArchiveInputStream tar = new TarArchiveInputStream(unzipped);
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        entry(each, tar);
      }
      // The sum over all of it stands at the very end.
      unzipped.transferTo(OutputStream.nullOutputStream());
      if (in.read() >= 0) {
        throw new DamagedBackup("Something follows its end.");
      }
    } catch (WriteFailed e) {
      throw e.failure;
    } catch (IOException | IllegalArgumentException e) {
      throw new DamagedBackup("It cannot be read to its end: " + e.getMessage(), e);
    }
  }

  private void entry(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
    if (manifest != null) {
      throw new DamagedBackup("Something follows its manifest.");
    }
    if (entry.getName().equals(BackupWriter.MANIFEST)) {
      if (entry.getSize() > LONGEST_MANIFEST) {
        throw new DamagedBackup("Its manifest is too long.");
      }
      manifest = BackupManifest.parse(new String(tar.readAllBytes(), StandardCharsets.UTF_8));
      return;
    }
    String name = entry.getName();
    String path = name.replaceFirst("^" + BackupWriter.DATA, "").replaceFirst("/$", "");
    if (!name.startsWith(BackupWriter.DATA) || !PATH.matcher(path).matches()) {
      throw new DamagedBackup("It has a file that is none of the server's.");
    }
    if (entry.isDirectory()) {
      makeFolder(path);
    } else if (entry.isFile()) {
      read.add(file(path, entry.getSize(), tar));
    } else {
      throw new DamagedBackup("It has something that is neither file nor folder.");
    }
  }

  private void makeFolder(String path) throws WriteFailed {
    if (folder != null) {
      try {
        Files.createDirectories(folder.resolve(path));
      } catch (IOException e) {
        throw new WriteFailed(e);
      }
    }
  }

  private FileSum file(String path, long size, InputStream in) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    try (Target target = new Target(folder == null ? null : folder.resolve(path))) {
      long bytes = 0;
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
        target.write(buffer, length);
        bytes += length;
      }
      if (bytes != size) {
        throw new DamagedBackup("It is cut off.");
      }
      return new FileSum(path, bytes, Sha256.hex(digest));
    }
  }

  private String firstDifference() {
    List<FileSum> wanted = manifest == null ? List.of() : manifest.files();
    for (int at = 0; at < Math.min(wanted.size(), read.size()); at++) {
      if (!wanted.get(at).equals(read.get(at))) {
        return read.get(at).path();
      }
    }
    return Arrays.asList(read.size(), wanted.size()) + " files";
  }

  /** A file that is written to the disk before it is let go; without a path nothing is. */
  private static final class Target implements AutoCloseable {

    private final @Nullable FileChannel channel;
    private final @Nullable OutputStream out;

    Target(@Nullable Path path) throws WriteFailed {
      try {
        if (path != null) {
          Files.createDirectories(path.getParent());
        }
        channel =
            path == null
                ? null
                : FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out = channel == null ? null : Channels.newOutputStream(channel);
      } catch (IOException e) {
        throw new WriteFailed(e);
      }
    }

    void write(byte[] bytes, int length) throws WriteFailed {
      try {
        if (out != null) {
          out.write(bytes, 0, length);
        }
      } catch (IOException e) {
        throw new WriteFailed(e);
      }
    }

    @Override
    public void close() throws WriteFailed {
      try {
        if (channel != null) {
          channel.force(true);
          channel.close();
        }
      } catch (IOException e) {
        throw new WriteFailed(e);
      }
    }
  }

  /** The disk, and not the backup, is at fault. */
  private static final class WriteFailed extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException failure;

    WriteFailed(IOException failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
