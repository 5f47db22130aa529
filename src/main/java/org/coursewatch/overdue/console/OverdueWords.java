package org.coursewatch.overdue.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.overdue.AgeOfDelay;
import org.coursewatch.overdue.DelayCauses;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.RiskGroup;
import org.coursewatch.overdue.TrendSpan;

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
  String trendLead();

  @Message
  String trendChart();

  @Message
  String lookBack();

  @Message
  String settled();

  @Message
  String stillOverdue();

  @Message
  String began();

  @Message
  String period();

  @Message
  String periodIs(String first, String last);

  @Message
  String columnSays(String period, long began, long open);

  @Message
  String trendCaption();

  @Message
  String byCheck();

  @Message
  String byCheckCaption();

  @Message
  String trendNone();

  @Message
  String causesLead();

  @Message
  String causesCaption(String by);

  @Message
  String median();

  @Message
  String ninetieth();

  @Message
  String share();

  @Message
  String percent(int value);

  @Message
  String causesSmall(long checks, int least);

  @Message
  String causesNone();

  @Message
  String occasion(Occasion occasion);

  @Message
  String riskGroup(RiskGroup risk);

  @Message
  String age(AgeOfDelay age);

  @Message
  String grouping(OverdueGrouping by);

  @Message
  String span(TrendSpan span);

  @Message
  String cause(DelayCauses.By by);

  @Message
  String lieWith(EscalationLevel level);
}
