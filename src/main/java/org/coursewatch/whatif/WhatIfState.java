package org.coursewatch.whatif;

/** Where a run stands. */
public enum WhatIfState {
  /** No node has begun it. */
  QUEUED,
  /** A node is at it, or was until it went away; another one goes on where it stopped. */
  RUNNING,
  /** All courses are compared. */
  DONE,
  /** It ended without all courses. */
  FAILED;

  /** Whether a node has still to work on it. */
  public boolean isOpen() {
    return this == QUEUED || this == RUNNING;
  }
}
