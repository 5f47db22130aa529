package org.coursewatch.platform.print;

import java.io.OutputStream;

/**
 * A file to give away.
 *
 * @param name what to call it; letters, digits, dots and dashes only
 * @param mediaType what it is
 * @param content writes it; may be done once
 */
public record PrintedFile(String name, String mediaType, Content content) {

  /** Writes a file from its beginning to its end. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it and flushes; leaves {@code out} open. */
    void writeTo(OutputStream out);
  }

  public PrintedFile {
    if (!name.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("that is no name for a file");
    }
  }
}
