package org.coursewatch.people.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page {@code /account}. */
@MessageBundle("account")
public interface AccountWords {

  @Message
  String account();

  @Message
  String role();

  @Message
  String worksFor();

  @Message
  String signedIn();

  @Message
  String idleUntil();

  @Message
  String signOut();
}
