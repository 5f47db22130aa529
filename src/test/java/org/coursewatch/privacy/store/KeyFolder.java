package org.coursewatch.privacy.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A folder for a key ring that nobody else uses, under {@code target}. */
final class KeyFolder {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private KeyFolder() {}

  /** Where a ring may be made. */
  static RingFile file() {
    try {
      Path target = Files.createDirectories(Path.of("target"));
      return new RingFile(Files.createTempDirectory(target, "keys-").resolve("in/ring.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new ring. */
  static FileKeyRing ring() {
    FileKeyRing ring = new FileKeyRing(file());
    ring.create(NOW);
    return ring;
  }
}
