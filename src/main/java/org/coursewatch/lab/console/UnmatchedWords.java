package org.coursewatch.lab.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of unmatched results, in {@code messages/unmatched.properties}. */
@MessageBundle("unmatched")
public interface UnmatchedWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String none();

  @Message
  String received();

  @Message
  String laboratory();

  @Message
  String told();

  @Message
  String patientNumber(String number);

  @Message
  String born(String day);

  @Message
  String specimen();

  @Message
  String settle();

  @Message
  String settleThis();

  @Message
  String course();

  @Message
  String courseHint();

  @Message
  String reason();

  @Message
  String attach();

  @Message
  String dismiss();

  @Message
  String attached();

  @Message
  String dismissed();

  @Message
  String giveReason();

  @Message
  String notAnId();
}
