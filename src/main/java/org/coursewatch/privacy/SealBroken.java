package org.coursewatch.privacy;

/**
 * A sealed value does not open: it was changed, or moved from another place, or its key is not in
 * the ring. Never tells anything of the value.
 */
public final class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SealBroken(String message) {
    super(message);
  }
}
