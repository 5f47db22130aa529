package org.coursewatch.notice;

import java.util.UUID;

/**
 * Hands mail over to a mail server. The id becomes the {@code Message-ID}: what is handed over
 * twice, because the service stopped before it could tick it off, is the same message both times,
 * and mail servers and readers show it once.
 */
public interface Postman {

  /**
   * Returns once the server has taken it.
   *
   * @throws RuntimeException when it has not
   */
  void deliver(UUID id, Mail mail);

  /**
   * The same for a notice.
   *
   * @throws RuntimeException when the server has not taken it
   */
  void deliver(UUID id, Letter letter);
}
