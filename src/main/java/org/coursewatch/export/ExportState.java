package org.coursewatch.export;

/** Where an export stands. */
public enum ExportState {
  /** No node has begun it. */
  QUEUED,
  /** A node is at it, or was until it went away. */
  RUNNING,
  /** The file is there. */
  DONE,
  /** There is no file, and none will come. */
  FAILED,
  /** Its owner did not want it any more. */
  CANCELLED;

  /** Whether a node has still to work on it. */
  public boolean isOpen() {
    return switch (this) {
      case QUEUED, RUNNING -> true;
      case DONE, FAILED, CANCELLED -> false;
    };
  }
}
