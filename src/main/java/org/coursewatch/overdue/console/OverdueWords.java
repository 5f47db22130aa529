package org.coursewatch.overdue.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.overdue.AgeOfDelay;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.RiskGroup;

/** The words of the reports and of the office's start page. */
@MessageBundle("overdue")
public interface OverdueWords {

  @Message
  String lost();

  @Message
  String reports();

  @Message
  String list();

  @Message
  String summary();

  @Message
  String trend();

  @Message
  String causes();

  @Message
  String escalations();

  @Message
  String exports();

  @Message
  String listTitle();

  @Message
  String summaryTitle(String by);

  @Message
  String trendTitle();

  @Message
  String causesTitle();

  @Message
  String asOf(String instant);

  @Message
  String onDay(String day, String zone);

  @Message
  String filter();

  @Message
  String filterIs(String chosen);

  @Message
  String filterNone();

  @Message
  String filterDays(String from, String to);

  @Message
  String show();

  @Message
  String clear();

  @Message
  String day();

  @Message
  String dayHint();

  @Message
  String dayWrong();

  @Message
  String daysWrong();

  @Message
  String choiceWrong();

  @Message
  String minDays();

  @Message
  String maxDays();

  @Message
  String checks();

  @Message
  String risks();

  @Message
  String practice();

  @Message
  String prescriber();

  @Message
  String everyPractice();

  @Message
  String everyPrescriber();

  @Message
  String otherChosen();

  @Message
  String onlyFirst();

  @Message
  String countBy();

  @Message
  String noneMeansAll();

  @Message
  String makeCsv();

  @Message
  String makePdf();

  @Message
  String csv();

  @Message
  String pdf();

  @Message
  String files();

  @Message
  String filesHint();

  @Message
  String onThisPage(int rows);

  @Message
  String patientNumber();

  @Message
  String check();

  @Message
  String due();

  @Message
  String overdueSince();

  @Message
  String days();

  @Message
  String whoActs();

  @Message
  String risk();

  @Message
  String level();

  @Message
  String why();

  @Message
  String noDueDay();

  @Message
  String tries(int attempts);

  @Message
  String isLost();

  @Message
  String nothingOverdue();

  @Message
  String group();

  @Message
  String overdueChecks();

  @Message
  String total();

  @Message
  String others(int groups);

  @Message
  String summaryCaption(String by);

  @Message
  String byCheck();

  @Message
  String occasion(Occasion occasion);

  @Message
  String riskGroup(RiskGroup risk);

  @Message
  String age(AgeOfDelay age);

  @Message
  String grouping(OverdueGrouping by);

  @Message
  String lieWith(EscalationLevel level);
}
