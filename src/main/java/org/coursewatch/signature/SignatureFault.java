package org.coursewatch.signature;

/** What can be wrong with a stored signature: a closed list. */
public enum SignatureFault {
  SEAL_BROKEN(
      "The seal does not fit: signer, time, meaning or record are not those that were signed."),
  CONTENT_CHANGED("The record is not the one that was signed."),
  RECORD_MISSING("The record that was signed is not there.");

  private final String message;

  SignatureFault(String message) {
    this.message = message;
  }

  /** One sentence about it. */
  public String message() {
    return message;
  }
}
