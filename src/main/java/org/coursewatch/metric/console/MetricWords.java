package org.coursewatch.metric.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.metric.MetricRow.Statistic;

/** The words of the pages about metrics. What a metric counts is written in English only. */
@MessageBundle("metrics")
public interface MetricWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String unavailable();

  @Message
  String all();

  @Message
  String from();

  @Message
  String last();

  @Message
  String dayWrong();

  @Message
  String orderWrong();

  @Message
  String count();

  @Message
  String counting();

  @Message
  String countNow();

  @Message
  String asOf(String instant, String first, String last);

  @Message
  String caption();

  @Message
  String none();

  @Message
  String groupLabel();

  @Message
  String whole();

  @Message
  String measure();

  @Message
  String value();

  @Message
  String unit();

  @Message
  String hidden();

  @Message
  String csv();

  @Message
  String shown(int rows, int all);

  @Message
  String decisions();

  @Message
  String statistic(Statistic statistic);
}
