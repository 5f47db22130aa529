package org.coursewatch.dispense.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of an authorization's page and its label: {@code messages/authorization*.properties}.
 */
@MessageBundle("authorization")
public interface AuthorizationWords {

  @Message
  String authorizationTitle(String number);

  @Message
  String live();

  @Message
  String handedOver(String at);

  @Message
  String reversed(String at);

  @Message
  String returned(String at, String returnedAt);

  @Message
  String lapsed();

  @Message
  String noLongerCleared();

  @Message
  String lastMinute();

  @Message
  String issued();

  @Message
  String supply();

  @Message
  String line(int quantity, String ndc);

  @Message
  String lineWithoutNdc(int quantity);

  @Message
  String reason();

  @Message
  String handOverTitle();

  @Message
  String handOverHint();

  @Message
  String handOver();

  @Message
  String fewerDays();

  @Message
  String tooManyDays();

  @Message
  String reverseTitle();

  @Message
  String reverseHint();

  @Message
  String reverseWhy();

  @Message
  String reverse();

  @Message
  String otherReason();

  @Message
  String ownWords();

  @Message
  String ownWordsHint();

  @Message
  String reasonMissing();

  @Message
  String reasonInWords(int most);

  @Message
  String notPickedUp();

  @Message
  String notWanted();

  @Message
  String notInStock();

  @Message
  String enteredByMistake();

  @Message
  String lapsedReason();

  @Message
  String noLongerClearedReason();

  @Message
  String returnTitle();

  @Message
  String confirmReturn();

  @Message
  String notDone();

  @Message
  String refusedNow();

  @Message
  String labelLink();

  @Message
  String labelTitle();

  @Message
  String labelHint();

  @Message
  String labelLast(String day);

  @Message
  String print();

  @Message
  String printHint();

  @Message
  String noLabel();

  @Message
  String backToAuthorization();
}
