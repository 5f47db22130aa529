package org.coursewatch.worklist.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.JudgedTest;

/**
 * The words of the office's pages: the clinic day. They stand in {@code messages/day.properties}
 * and its Spanish twin.
 */
@MessageBundle("day")
public interface DayWords {

  @Message
  String faultFuture();

  @Message
  String dayTitle();

  @Message
  String dayHint();

  @Message
  String dayPatientsPart();

  @Message
  String dayNone();

  @Message
  String dayVisit();

  @Message
  String dayVisitOn();

  @Message
  String dayCounseled();

  @Message
  String dayMethods();

  @Message
  String dayFirstMethod();

  @Message
  String daySecondMethod();

  @Message
  String dayNoMethod();

  @Message
  String dayNotAsked();

  @Message
  String dayTest();

  @Message
  String dayTaken();

  @Message
  String dayTakenHint();

  @Message
  String dayResult();

  @Message
  String daySpecimen();

  @Message
  String daySetting();

  @Message
  String dayLabs();

  @Message
  String dayAlt();

  @Message
  String dayAltLimit();

  @Message
  String dayTriglycerides();

  @Message
  String daySave();

  @Message
  String dayAddTitle();

  @Message
  String dayAdd();

  @Message
  String dayFull(int most);

  @Message
  String dayNobody();

  @Message
  String dayAlready();

  @Message
  String dayNothing();

  @Message
  String daySavedRows(int saved);

  @Message
  String dayFaultyRows(int faulty);

  @Message
  String dayRecorded(String fact);

  @Message
  String dayMore();

  @Message
  String dayNumber();

  @Message
  String dayTwice();

  @Message
  String dayNeedsResult();

  @Message
  String dayNeedsAlt();

  @Message
  String dayThere();

  @Message
  String dayNotSaved();

  @Message
  String daySignAgain();

  @Message
  String alt();

  @Message
  String triglycerides();

  @Message
  String worthOpened(String first, String last);

  @Message
  String worthScreened(String day);

  @Message
  String worthScreenedOnly();

  @Message
  String worthStopped();

  @Message
  String worthCounted();

  @Message
  String worthAwaiting(String day);

  @Message
  String worthFailed(String why);

  @Message
  String worthOutOfTime(String from, String through);

  @Message
  String worthSuperseded();

  @Message
  String worthNotAccepted();

  @Message
  String worthDiffering();

  @Message
  String worthKept();

  @Message
  String failure(JudgedTest.Failure why);
}
