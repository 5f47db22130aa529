package org.coursewatch.course.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.CourseTimeline;
import org.coursewatch.course.JudgedTest;
import org.coursewatch.course.LabTest;
import org.coursewatch.lab.LabSeries;
import org.coursewatch.program.LabSchedule;

/** What stands at the timeline and the charts of a course. */
@MessageBundle("picture")
public interface PictureWords {

  @Message
  String timeline();

  @Message
  String timelineTitle(String first, String last);

  @Message
  String timelineText(int facts, int windows);

  @Message
  String showAsTable();

  @Message
  String timelineTable();

  @Message
  String legend();

  @Message
  String timelineWithheld();

  @Message
  String day();

  @Message
  String what();

  @Message
  String counts();

  @Message
  String today(String day);

  @Message
  String rulesChange(String day);

  @Message
  String rulesChangeTold(String rules);

  @Message
  String lane(CourseTimeline.Lane code);

  @Message
  String sign(CourseTimeline.Sign code);

  @Message
  String kind(CourseTimeline.Kind code);

  @Message
  String span(String what, String from, String to);

  @Message
  String usedOn(String span, String day);

  @Message
  String failure(JudgedTest.Failure code);

  @Message
  String countsYes();

  @Message
  String countsNot(String why);

  @Message
  String labs();

  @Message
  String noLabs();

  @Message
  String labsNotThen();

  @Message
  String labSchedule(String schedule);

  @Message
  String analyte(LabTest.Analyte code);

  @Message
  String trend(LabSeries.Trend code);

  @Message
  String schedule(LabSchedule code);

  @Message
  String chartText(String analyte, String unit, int values);

  @Message
  String upperLimit();

  @Message
  String value();

  @Message
  String collected();

  @Message
  String fasting();

  @Message
  String fastingYes();

  @Message
  String fastingNo();

  @Message
  String fastingUnknown();

  @Message
  String stepRepeat();

  @Message
  String stepReduce();

  @Message
  String stepHold();

  @Message
  String stepNone();

  @Message
  String step();

  @Message
  String limitLine(String value);

  @Message
  String stepLine(String step, String value);
}
