package org.coursewatch.export;

/** What a piece of an export is sealed for: it opens as this piece of this attempt and no other. */
public final class ExportSeal {

  private ExportSeal() {}

  /** The purpose of piece {@code number}. */
  public static String purpose(ExportId id, int attempt, int number) {
    return "export chunk\n%s/%d/%d".formatted(id, attempt, number);
  }
}
