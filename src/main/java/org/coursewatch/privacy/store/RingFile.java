package org.coursewatch.privacy.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.coursewatch.privacy.KeyRingFault;
import org.jspecify.annotations.Nullable;

/**
 * The file of the ring: nobody but its owner may read it, and it is replaced as a whole. On file
 * systems without POSIX permissions guarding it is the operator's job.
 */
record RingFile(Path path) {

  /** Tells one state of the file from the next. */
  record Stamp(FileTime modified, long size, @Nullable Object file) {}

  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** Empty when there is no file. */
  Optional<Stamp> stamp() {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(new Stamp(now.lastModifiedTime(), now.size(), now.fileKey()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws KeyRingFault when there is no file, it cannot be read, or others than its owner can
   */
  String read() {
    try {
      if (Files.notExists(path)) {
        throw new KeyRingFault(
            "There is no key ring at "
                + path
                + ". Make one with the command \"keys create\", or bring back the one this database"
                + " belongs to; coursewatch.keys.file says where it lies.");
      }
      PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
      if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
        throw new KeyRingFault(
            "Others than its owner may read or change the key ring at "
                + path
                + ". Find out who did, then take their permissions away: chmod 600.");
      }
      return Files.readString(path);
    } catch (IOException e) {
      throw new KeyRingFault("The key ring at " + path + " cannot be read by this account.");
    }
  }

  /**
   * Replaces the file, or makes it: whoever reads sees the old one or the new one, never a part.
   */
  void write(String text) {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    try {
      Files.deleteIfExists(next);
      try (FileChannel channel =
          FileChannel.open(
              next,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly("rw-------"))) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new KeyRingFault("The key ring at " + path + " cannot be written by this account.");
    }
  }

  /** Does {@code work} while no other process changes the file this way. */
  <T> T alone(Supplier<T> work) {
    try {
      Path folder = path.toAbsolutePath().normalize().getParent();
      if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(folder, ownerOnly("rwx------"));
      }
      Path lock = path.resolveSibling(path.getFileName() + ".lock");
      synchronized (RingFile.class) {
        try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          channel.lock();
          return work.get();
        }
      }
    } catch (IOException e) {
      throw new KeyRingFault("The folder of the key ring at " + path + " cannot be written.");
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
