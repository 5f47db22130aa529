package org.coursewatch.dispense.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of what a pharmacy has to settle, and of its people: {@code
 * messages/pharmacy*.properties}.
 */
@MessageBundle("pharmacy")
public interface PharmacyWords {

  @Message
  String tasksIntro(String day);

  @Message
  String tasksEmpty();

  @Message
  String toHandOver(int count);

  @Message
  String toHandOverHint();

  @Message
  String toReverse(int count);

  @Message
  String toReverseHint();

  @Message
  String toReturn(int count);

  @Message
  String toReturnHint();

  @Message
  String authorization();

  @Message
  String lastDay();

  @Message
  String left();

  @Message
  String since();

  @Message
  String action();

  @Message
  String open();

  @Message
  String openOf(String number);

  @Message
  String inStock();

  @Message
  String inStockOf(String number);

  @Message
  String lastDayToday();

  @Message
  String oneDayLeft();

  @Message
  String daysLeft(long days);

  @Message
  String activeThrough(String day);

  @Message
  String pending();

  @Message
  String expired(String day);

  @Message
  String suspended();

  @Message
  String deactivated();

  @Message
  String signed(int done, int all);

  @Message
  String attestTitle();

  @Message
  String attestHint();

  @Message
  String attest();

  @Message
  String statementsMissing();

  @Message
  String attestLater();

  @Message
  String signInAgain();

  @Message
  String trainings();

  @Message
  String noTrainings();

  @Message
  String who();

  @Message
  String trainedOn();

  @Message
  String recordedBy();

  @Message
  String recordTraining();

  @Message
  String whoMissing();

  @Message
  String trainedOnMissing();
}
