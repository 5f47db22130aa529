package org.coursewatch.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Drafts for tests: the version that ships, with something else in it. */
public final class DraftText {

  private static final Path SHIPPED =
      Path.of("src/main/resources/programs/us-ipledge/2026-11-15.yaml");

  private DraftText() {}

  /** The rules of November 2026 with another lead-in. */
  public static String leadIn(int days) {
    return shipped()
        .replaceFirst("(lead-in-days:\\R\\s+value: )30", "$1" + days)
        .replaceFirst("(?m)^title: .*$", "title: Lead-in of " + days + " days");
  }

  static String shipped() {
    try {
      return Files.readString(SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
