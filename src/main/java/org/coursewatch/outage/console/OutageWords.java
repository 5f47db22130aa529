package org.coursewatch.outage.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.outage.Maintenance.Kind;
import org.coursewatch.outage.ServiceStatus.Condition;

/** The words of both pages, in {@code messages/outages.properties}. */
@MessageBundle("outages")
public interface OutageWords {

  @Message
  String statusTitle();

  @Message
  String allWorks();

  @Message
  String notAllWorks();

  @Message
  String lookedAt(String at);

  @Message
  String upSince(String at);

  @Message
  String notCounted();

  @Message
  String reading();

  @Message
  String recording();

  @Message
  String notices();

  @Message
  String closedUntil(String at);

  @Message
  String whatHelps();

  @Message
  String maintenance();

  @Message
  String noMaintenance();

  @Message
  String onlyReading();

  @Message
  String fromUntil(String from, String until);

  @Message
  String past();

  @Message
  String pastCaption();

  @Message
  String noneOf90Days();

  @Message
  String begin();

  @Message
  String end();

  @Message
  String minutes();

  @Message
  String minutesIn(long count);

  @Message
  String wasPlanned();

  @Message
  String wasNot();

  @Message
  String officeTitle();

  @Message
  String officeLead();

  @Message
  String countedSince(String at);

  @Message
  String firstDay();

  @Message
  String lastDay();

  @Message
  String show();

  @Message
  String together(long minutes);

  @Message
  String none();

  @Message
  String maintenanceCaption();

  @Message
  String state();

  @Message
  String what();

  @Message
  String planned();

  @Message
  String goingOn();

  @Message
  String over();

  @Message
  String endNow();

  @Message
  String planTitle();

  @Message
  String planLead(String zone);

  @Message
  String startsAt();

  @Message
  String startsHint();

  @Message
  String endsAt();

  @Message
  String readOnly();

  @Message
  String plan();

  @Message
  String notAnInstant();

  @Message
  String choiceMissing();

  @Message
  String kind(Kind kind);

  @Message
  String condition(Condition condition);
}
