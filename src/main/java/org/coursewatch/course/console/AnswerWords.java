package org.coursewatch.course.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the answer to a recording: which days count and why, whether it counted, what it
 * changed. In {@code messages/answer.properties}.
 */
@MessageBundle("answer")
public interface AnswerWords {

  @Message
  String usefulFrom(String first, String because);

  @Message
  String usefulUntil(String first, String last, String because);

  @Message
  String usefulPast(String first, String last);

  @Message
  String usefulNone();

  @Message
  String leadIn(int days);

  @Message
  String leadInBegins(int days);

  @Message
  String apart(int days);

  @Message
  String lockout();

  @Message
  String window(int days);

  @Message
  String supply();

  @Message
  String screeningLookback(int days);

  @Message
  String consentLookback(int days);

  @Message
  String lookback(int days);

  @Message
  String once();

  @Message
  String labs();

  @Message
  String mood();

  @Message
  String lastDose(int days);

  @Message
  String postTreatment(int days);

  @Message
  String title();

  @Message
  String youRecorded(String what, String day);

  @Message
  String youRecordedNow(String what);

  @Message
  String counts();

  @Message
  String countsHeading();

  @Message
  String countsScreening();

  @Message
  String countsWindow(String first, String deadline);

  @Message
  String windowOver(String first, String last);

  @Message
  String countsFollowUp();

  @Message
  String doesNotCount();

  @Message
  String doesNotCountWord();

  @Message
  String notNeeded();

  @Message
  String notYet();

  @Message
  String stopTitle();

  @Message
  String stopText();

  @Message
  String stopTell();

  @Message
  String reversed(String numbers);

  @Message
  String stands();

  @Message
  String missing();

  @Message
  String nothingMissing();

  @Message
  String clearsOn(String day);

  @Message
  String nextUseful();

  @Message
  String undo();

  @Message
  String another();

  @Message
  String toCourse();

  @Message
  String undoTitle();

  @Message
  String undoLead();

  @Message
  String undoSecond();

  @Message
  String undoReason();

  @Message
  String undoReasonHint();

  @Message
  String undoButton();

  @Message
  String undoAsk();

  @Message
  String notUndone();

  @Message
  String undoneTitle();

  @Message
  String undoneText();

  @Message
  String proposedTitle();

  @Message
  String proposedText();
}
