package org.coursewatch.selfcare.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of {@code /my} and of the calendar. */
@MessageBundle("my")
public interface MyWords {

  @Message
  String nextStepTitle();

  @Message
  String alsoOpen();

  @Message
  String waitsForOthers();

  @Message
  String nothingWaits();

  @Message
  String theOffice();

  @Message
  String thePharmacy();

  @Message
  String noCourse();

  @Message
  String officeIs(String name, String practice);

  @Message
  String numberTitle();

  @Message
  String numberHint();

  @Message
  String calendarTitle();

  @Message
  String calendarLink();

  @Message
  String calendarNone();

  @Message
  String calendarPickUp();

  @Message
  String calendarDue(String what);

  @Message
  String calendarMonth(String month);

  @Message
  String calendarList();

  @Message
  String calendarView();

  @Message
  String calendarPhone();

  @Message
  String calendarChoices();

  @Message
  String weekdays();

  @Message
  String coursesTitle();

  @Message
  String courseSince(String day);

  @Message
  String courseOver();

  @Message
  String courseRunning();

  @Message
  String course();

  @Message
  String courseStarted();

  @Message
  String courseState();

  @Message
  String homeTest();

  @Message
  String tellTitle();

  @Message
  String tellLink();

  @Message
  String doQuestions();

  @Message
  String doMethods();

  @Message
  String doConsent();

  @Message
  String doDays();
}
