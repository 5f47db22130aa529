package org.coursewatch.privacy;

/** The key ring cannot be used, or not for that. The message says why and what to do. */
public final class KeyRingFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KeyRingFault(String message) {
    super(message);
  }
}
