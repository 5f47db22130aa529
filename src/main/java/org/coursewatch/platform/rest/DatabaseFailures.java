package org.coursewatch.platform.rest;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that is away for the moment from one that says no. */
final class DatabaseFailures {

  /**
   * Connection lost or refused, out of resources, stopped by an operator or a time limit, server
   * trouble.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  /** Two transactions in each other's way; a server that only reads, as after a failover. */
  private static final Set<String> STATES = Set.of("25006", "40001", "40P01", "55P03");

  private DatabaseFailures() {}

  /** Whether {@code failure} may be gone when the same is tried again. */
  static boolean isPassing(Throwable failure) {
    if (!(failure instanceof SQLException database)) {
      return false;
    }
    String state = database.getSQLState();
    // The connection pool gives no state when it has no connection to give.
    return state == null
        || STATES.contains(state)
        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }
}
