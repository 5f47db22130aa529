package org.coursewatch.selfcare.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is open, in one plain sentence each. */
@MessageBundle("mysteps")
public interface StepTexts {

  @Message
  String stepCallNow();

  @Message
  String stepOnHold();

  @Message
  String stepStartAnew();

  @Message
  String stepPickUp();

  @Message
  String stepPickUpUntil(String when);

  @Message
  String stepPickUpLater(String from);

  @Message
  String stepPickUpBetween(String from, String when);

  @Message
  String stepConsent();

  @Message
  String stepFirstTest();

  @Message
  String stepQuestions();

  @Message
  String stepQuestionsFrom(String from);

  @Message
  String stepQuestionsUntil(String when);

  @Message
  String stepMethods();

  @Message
  String stepMethodsFrom(String from);

  @Message
  String stepMethodsUntil(String when);

  @Message
  String stepMethodsNotAccepted();

  @Message
  String stepMethodsDiffer();

  @Message
  String stepTestAgain();

  @Message
  String stepTest();

  @Message
  String stepTestFrom(String from);

  @Message
  String stepTestUntil(String until);

  @Message
  String stepTestBetween(String from, String until);

  @Message
  String stepVisit();

  @Message
  String stepBlood();

  @Message
  String stepBloodUntil(String until);

  @Message
  String stepLastDoseTest();

  @Message
  String stepLastDoseTestUntil(String until);

  @Message
  String stepLaterTest(String from);

  @Message
  String stepStaySafe(String until);

  @Message
  String stepGiveNoBlood(String until);

  @Message
  String stepNothing();

  @Message
  String stepOver();

  @Message
  String stepOfficeCounsels();

  @Message
  String stepOfficeEnters();

  @Message
  String stepOfficeSigns();

  @Message
  String stepOfficeRenews();

  @Message
  String stepPharmacy();
}
