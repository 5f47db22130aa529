package org.coursewatch.export.app;

/** An attempt does not count any more: cancelled, removed, or another node's by now. */
final class ExportInterrupted extends RuntimeException {

  private static final long serialVersionUID = 1;

  ExportInterrupted() {
    super("the export is not this attempt's any more");
  }
}
