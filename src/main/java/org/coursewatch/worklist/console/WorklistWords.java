package org.coursewatch.worklist.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.CheckCode;
import org.coursewatch.worklist.Urgency;
import org.coursewatch.worklist.WorkEvent;

/**
 * The words of the office's pages: the list of calls and its items. They stand in {@code
 * messages/worklist.properties} and its Spanish twin.
 */
@MessageBundle("worklist")
public interface WorklistWords {

  @Message
  String title();

  @Message
  String titleMore();

  @Message
  String callFirst();

  @Message
  String nobody();

  @Message
  String nobodyFits();

  @Message
  String showAll();

  @Message
  String counts();

  @Message
  String section(Urgency why);

  @Message
  String whyStop();

  @Message
  String whyPickUp();

  @Message
  String whyWindowMissing();

  @Message
  String overdueToday(String check);

  @Message
  String overdueOneDay(String check);

  @Message
  String overdueDays(String check, long days);

  @Message
  String dueToday(String check);

  @Message
  String dueOn(String check, String day);

  @Message
  String dueOpen(String check);

  @Message
  String lastMoment(String deadline);

  @Message
  String onTimeUntil(String deadline);

  @Message
  String wasDueBy(String deadline);

  @Message
  String markStop();

  @Message
  String markLast();

  @Message
  String markOneLeft();

  @Message
  String markLeft(long days);

  @Message
  String markOverdue();

  @Message
  String markDue();

  @Message
  String sayStop();

  @Message
  String sayPickUp();

  @Message
  String sayMissing();

  @Message
  String say(CheckCode check);

  @Message
  String whatToSay();

  @Message
  String noPhone();

  @Message
  String phone(String number);

  @Message
  String patientNumber(String number);

  @Message
  String erased();

  @Message
  String treatedBy(String name);

  @Message
  String also();

  @Message
  String openCourse();

  @Message
  String logCall();

  @Message
  String recordCheck(String check);

  @Message
  String claim();

  @Message
  String release();

  @Message
  String more();

  @Message
  String yours();

  @Message
  String theirs(String account);

  @Message
  String putOffUntil(String day);

  @Message
  String about(String name);

  @Message
  String faultNumber(int most);

  @Message
  String faultMissing();

  @Message
  String faultLong(int most);

  @Message
  String faultDay();

  @Message
  String faultChoice();

  @Message
  String faultUntil(String first, String last);

  @Message
  String faultName();

  @Message
  String itemTitle(String name);

  @Message
  String stepRefused();

  @Message
  String done();

  @Message
  String backToList();

  @Message
  String snoozeTitle();

  @Message
  String snoozeUntil();

  @Message
  String snoozeHint(String first, String last);

  @Message
  String snoozeReason();

  @Message
  String snooze();

  @Message
  String resume();

  @Message
  String assignTitle();

  @Message
  String assignTo();

  @Message
  String assign();

  @Message
  String noColleagues();

  @Message
  String commentTitle();

  @Message
  String commentText();

  @Message
  String comment();

  @Message
  String historyTitle();

  @Message
  String historyEmpty();

  @Message
  String event(WorkEvent.Kind kind);
}
