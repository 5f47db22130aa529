package org.coursewatch.escalation.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.escalation.EscalationLevel;

/** The words of the pages about escalation. */
@MessageBundle("escalation")
public interface EscalationWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String caption();

  @Message
  String none();

  @Message
  String asOf(String instant);

  @Message
  String filter();

  @Message
  String level();

  @Message
  String everyLevel();

  @Message
  String only();

  @Message
  String everything();

  @Message
  String stillOverdueOnly();

  @Message
  String show();

  @Message
  String patientNumber();

  @Message
  String check();

  @Message
  String overdueSince();

  @Message
  String noted();

  @Message
  String now();

  @Message
  String stillOverdue();

  @Message
  String settled();

  @Message
  String lostTitle();

  @Message
  String lostLead();

  @Message
  String lostCaption();

  @Message
  String lostNone();

  @Message
  String lostSince();

  @Message
  String attempts();

  @Message
  String lastAttempt();

  @Message
  String overdueChecks();

  @Message
  String reached(EscalationLevel level);

  @Message
  String occasion(Occasion occasion);
}
