package org.coursewatch.notice;

/**
 * A mail before it is sent. Says nothing of health, and names nobody.
 *
 * @param recipient an address
 * @param subject one line
 * @param text plain text
 */
public record Mail(String recipient, String subject, String text) {

  public Mail {
    if (recipient.lines().count() != 1 || subject.lines().count() != 1) {
      throw new IllegalArgumentException("recipient and subject are one line each");
    }
  }

  /** All of it as one text. */
  public String envelope() {
    return recipient + "\n" + subject + "\n" + text;
  }

  /** What {@link #envelope} was made of. */
  public static Mail open(String envelope) {
    String[] parts = envelope.split("\n", 3);
    return new Mail(parts[0], parts[1], parts[2]);
  }
}
