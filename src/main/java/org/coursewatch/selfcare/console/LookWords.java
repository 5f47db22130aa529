package org.coursewatch.selfcare.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of who looked at a record. */
@MessageBundle("mylooks")
public interface LookWords {

  @Message
  String looksTitle();

  @Message
  String looksIntro();

  @Message
  String looksNone();

  @Message
  String looksWhen();

  @Message
  String looksWho();

  @Message
  String looksWhat();

  @Message
  String looksNumber();

  @Message
  String looksYou();

  @Message
  String looksService();

  @Message
  String looksRefused();

  @Message
  String look(Look look);
}
