package org.coursewatch.noncompliance.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about non-compliance. */
@MessageBundle("cases")
public interface CaseWords {

  @Message
  String title();

  @Message
  String ownTitle();

  @Message
  String ownLead();

  @Message
  String ownNone();

  @Message
  String caption();

  @Message
  String none();

  @Message
  String asOf(String instant);

  @Message
  String filter();

  @Message
  String show();

  @Message
  String states();

  @Message
  String about();

  @Message
  String everything();

  @Message
  String tierLabel();

  @Message
  String anyTier();

  @Message
  String against();

  @Message
  String nobodyKnown();

  @Message
  String stateLabel();

  @Message
  String opened();

  @Message
  String openedBy();

  @Message
  String proposed();

  @Message
  String taken();

  @Message
  String voided();

  @Message
  String overturned();

  @Message
  String reportable();

  @Message
  String notReportable();

  @Message
  String outside();

  @Message
  String course();

  @Message
  String openCourse();

  @Message
  String appealUntil(String instant);

  @Message
  String evidenceTitle();

  @Message
  String evidenceNone();

  @Message
  String evidenceKind();

  @Message
  String evidenceName();

  @Message
  String evidenceValue();

  @Message
  String factVoided();

  @Message
  String historyTitle();

  @Message
  String by(String account);

  @Message
  String standing(String change);

  @Message
  String toldTitle();

  @Message
  String toldNone();

  @Message
  String account();

  @Message
  String nextTitle();

  @Message
  String nothingToDo();

  @Message
  String reviewTitle();

  @Message
  String note();

  @Message
  String review();

  @Message
  String actTitle();

  @Message
  String actHint();

  @Message
  String reason();

  @Message
  String reasonHint();

  @Message
  String reasonMissing();

  @Message
  String reasonLong();

  @Message
  String reportLabel();

  @Message
  String reportAsIs();

  @Message
  String act();

  @Message
  String dismissTitle();

  @Message
  String dismissHint();

  @Message
  String dismiss();

  @Message
  String appealTitle();

  @Message
  String appealHint();

  @Message
  String appeal();

  @Message
  String decideTitle();

  @Message
  String decideOther();

  @Message
  String upheld();

  @Message
  String undone();

  @Message
  String choiceMissing();

  @Message
  String decide();

  @Message
  String closeTitle();

  @Message
  String closeHint();

  @Message
  String close();

  @Message
  String outages(long minutes);
}
