package org.coursewatch.export.app;

/** A file would become larger than is kept. */
final class ExportTooLarge extends RuntimeException {

  private static final long serialVersionUID = 1;

  ExportTooLarge() {
    super("the export is larger than is kept");
  }
}
