package org.coursewatch.overdue.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the office's start page and of the pages about sweeps. */
@MessageBundle("desk")
public interface DeskWords {

  @Message
  String program();

  @Message
  String programLead();

  @Message
  String needsYou();

  @Message
  String state();

  @Message
  String overdueNow();

  @Message
  String byAge();

  @Message
  String escalated();

  @Message
  String escalatedHint();

  @Message
  String lostHint();

  @Message
  String stops();

  @Message
  String stopsHint();

  @Message
  String stopsLead();

  @Message
  String stopsNone();

  @Message
  String openCases();

  @Message
  String openCasesHint(long reviewed, long appeals);

  @Message
  String deadLetters();

  @Message
  String deadLettersHint();

  @Message
  String lastSweep();

  @Message
  String lastSeal();

  @Message
  String never();

  @Message
  String more();

  @Message
  String metrics();

  @Message
  String audits();

  @Message
  String shipments();

  @Message
  String sweeps();

  @Message
  String sweepsLead();

  @Message
  String sweepsCaption();

  @Message
  String sweepsNone();

  @Message
  String finished();

  @Message
  String took();

  @Message
  String seconds(String seconds);

  @Message
  String node();

  @Message
  String seen();

  @Message
  String changed();

  @Message
  String flagged();

  @Message
  String steps();

  @Message
  String reversed();

  @Message
  String failed();

  @Message
  String failures();

  @Message
  String course();

  @Message
  String openedOn();

  @Message
  String outages();
}
