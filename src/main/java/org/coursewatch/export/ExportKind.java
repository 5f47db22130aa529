package org.coursewatch.export;

/**
 * What can be exported: a closed list. Exactly one {@link ExportContent} makes each; a new kind is
 * a line here and a bean there.
 */
public enum ExportKind {
  OVERDUE_CSV("overdue", "csv", "text/csv;charset=UTF-8;header=present"),
  OVERDUE_PDF("overdue", "pdf", "application/pdf");

  private final String subject;
  private final String extension;
  private final String mediaType;

  ExportKind(String subject, String extension, String mediaType) {
    this.subject = subject;
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The first part of the file's name. */
  public String subject() {
    return subject;
  }

  /** The last part of the file's name, without the dot. */
  public String extension() {
    return extension;
  }

  /** What the file is, as HTTP says it. */
  public String mediaType() {
    return mediaType;
  }
}
