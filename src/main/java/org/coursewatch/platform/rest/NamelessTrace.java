package org.coursewatch.platform.rest;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A stack trace without the words of the exceptions: those can quote a row of the database or a
 * field of a request, and so a person. What is left are classes, lines of code and the five
 * characters in which PostgreSQL says what is wrong.
 */
public final class NamelessTrace {

  private NamelessTrace() {}

  /** Of {@code failure}, its causes and what was suppressed on the way. */
  public static String of(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    append(failure, "", text, seen);
    return text.toString();
  }

  /** The class, and what a database says in code. */
  static String name(Throwable failure) {
    return failure instanceof SQLException sql && sql.getSQLState() != null
        ? failure.getClass().getName() + " (SQL state " + sql.getSQLState() + ")"
        : failure.getClass().getName();
  }

  private static void append(
      Throwable failure, String title, StringBuilder text, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return;
    }
    text.append(title).append(name(failure)).append(System.lineSeparator());
    for (StackTraceElement frame : failure.getStackTrace()) {
      text.append("\tat ").append(frame).append(System.lineSeparator());
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      append(suppressed, "Suppressed: ", text, seen);
    }
    Throwable cause = failure.getCause();
    if (cause != null) {
      append(cause, "Caused by: ", text, seen);
    }
  }
}
