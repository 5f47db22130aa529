package org.coursewatch.hometest.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.hometest.HomeTestWarning;

/** What the practice's pages about home tests say. */
@MessageBundle("homereview")
public interface ReviewWords {

  @Message
  String queueTitle();

  @Message
  String queueLead();

  @Message
  String queueEmpty();

  @Message
  String patient();

  @Message
  String number();

  @Message
  String look();

  @Message
  String erased();

  @Message
  String reviewTitle();

  @Message
  String reviewedTitle();

  @Message
  String warnings();

  @Message
  String noWarnings();

  @Message
  String warning(HomeTestWarning of);

  @Message
  String told();

  @Message
  String codeOnPhoto();

  @Message
  String noPhoto();

  @Message
  String photoAlt();

  @Message
  String patientReads();

  @Message
  String lot();

  @Message
  String expires();

  @Message
  String sensitivity();

  @Message
  String taken();

  @Message
  String read();

  @Message
  String notTold();

  @Message
  String decide();

  @Message
  String alreadyPositive();

  @Message
  String acceptLegend();

  @Message
  String acceptButton();

  @Message
  String refuseSummary();

  @Message
  String refuseLabel();

  @Message
  String refuseHint();

  @Message
  String refuseButton();

  @Message
  String reasonMissing();

  @Message
  String reasonTooLong();

  @Message
  String readingMissing();

  @Message
  String decidedBy(String account, String at);

  @Message
  String recordedAs(String result);

  @Message
  String notedAs(String result);

  @Message
  String refusedBecause(String reason);

  @Message
  String toCourse();

  @Message
  String toQueue();

  @Message
  String testedOn();

  @Message
  String sentAt();

  @Message
  String kit();
}
