package org.coursewatch.export;

/** Why there is no file: a closed list. */
public enum ExportFailure {
  /** The account was closed before the file was made. */
  ACCOUNT_CLOSED,
  /** The account may not see any more what it asked for. */
  NOT_PERMITTED,
  /** The day asked about had passed, or the like: what was asked has no answer any more. */
  NOT_ANSWERABLE,
  /** The file would have become larger than the service keeps. */
  TOO_LARGE,
  /** The nodes that tried went away in the middle, one after the other. */
  GIVEN_UP,
  /** An error on our side; the log says more. */
  INTERNAL
}
