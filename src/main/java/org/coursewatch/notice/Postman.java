package org.coursewatch.notice;

/** Hands mail over to a mail server. */
public interface Postman {

  /**
   * Returns once the server has taken it.
   *
   * @throws RuntimeException when it has not
   */
  void deliver(Mail mail);
}
