package org.coursewatch.hometest.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.HomeTesting;
import org.coursewatch.hometest.HomeTest.State;
import org.coursewatch.hometest.ReportFault;
import org.coursewatch.platform.picture.UnusablePicture;

/** What the patient's pages about home tests say. */
@MessageBundle("hometest")
public interface HomeTestWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String sendNew();

  @Message
  String sent();

  @Message
  String noneSent();

  @Message
  String noneSentNow();

  @Message
  String noCourse();

  @Message
  String youRead();

  @Message
  String why();

  @Message
  String photoOf(String day);

  @Message
  String state(State of);

  @Message
  String decidedAs(String result);

  @Message
  String afterRefusal();

  @Message
  String positiveTitle();

  @Message
  String positiveText();

  @Message
  String testing(HomeTesting of);

  @Message
  String insteadTitle();

  @Message
  String instead();

  @Message
  String notPermittedTitle();

  @Message
  String newTitle();

  @Message
  String stepCode();

  @Message
  String stepTest();

  @Message
  String stepSend();

  @Message
  String codeText();

  @Message
  String codeButton();

  @Message
  String codeIs();

  @Message
  String codeUntil(String until);

  @Message
  String testFirst();

  @Message
  String testSecond();

  @Message
  String testThird();

  @Message
  String result();

  @Message
  String seen(Result of);

  @Message
  String seenHint(Result of);

  @Message
  String kitLabel();

  @Message
  String sensitivityLabel();

  @Message
  String sensitivityHint();

  @Message
  String lotLabel();

  @Message
  String lotHint();

  @Message
  String expiresLabel();

  @Message
  String expiresHint();

  @Message
  String onLabel();

  @Message
  String takenLabel();

  @Message
  String readLabel();

  @Message
  String zoneHint(String zone);

  @Message
  String codeLabel();

  @Message
  String photoLabel();

  @Message
  String photoHint();

  @Message
  String photoKept();

  @Message
  String sendButton();

  @Message
  String positiveSummary();

  @Message
  String positiveHelp();

  @Message
  String positiveButton();

  @Message
  String fault(ReportFault of);

  @Message
  String photoFault(UnusablePicture.Reason of);

  @Message
  String tooManyPhotos();

  @Message
  String resultMissing();

  @Message
  String notADay();

  @Message
  String notATime();

  @Message
  String notANumber();

  @Message
  String tooLong();
}
