package org.coursewatch.platform;

/** Names what went wrong without what it said: a message may quote a person, a class never does. */
public final class FaultKind {

  private FaultKind() {}

  /** The kind of what caused {@code fault} in the first place, such as {@code ConnectException}. */
  public static String of(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName();
  }
}
