package org.coursewatch.overdue.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.overdue.DelayCauses;
import org.coursewatch.overdue.TrendSpan;

/** The words of the pages about the trend and about where delay comes from. */
@MessageBundle("delays")
public interface DelayWords {

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
  String span(TrendSpan span);

  @Message
  String cause(DelayCauses.By by);
}
