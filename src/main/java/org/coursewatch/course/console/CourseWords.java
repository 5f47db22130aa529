package org.coursewatch.course.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.Check;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.ExemptionCode;

/** What the page of a course says: where it stands, what is missing, what is to be done. */
@MessageBundle("course")
public interface CourseWords {

  @Message
  String title(String patient);

  @Message
  String titleUnnamed();

  @Message
  String opened(String day);

  @Message
  String number(String number);

  @Message
  String prescriber(String name);

  @Message
  String rules(String rules);

  @Message
  String asOf(String instant);

  @Message
  String atSite(String program, String site);

  @Message
  String stopped();

  @Message
  String closed(String day);

  @Message
  String followUp(String day);

  @Message
  String held(String since);

  @Message
  String authorized(String until);

  @Message
  String cleared(String until);

  @Message
  String clearedWithoutEnd();

  @Message
  String onTherapy(String until);

  @Message
  String lockedOut(String from);

  @Message
  String screening();

  @Message
  String leadIn(String from);

  @Message
  String checksDue();

  @Message
  String means(CourseState code);

  @Message
  String next(CourseState code);

  @Message
  String nextSupply(String day);

  @Message
  String heldBecause(String reason);

  @Message
  String whatItMeans();

  @Message
  String whatComesNext();

  @Message
  String nextStep(String check);

  @Message
  String missing();

  @Message
  String nothingMissing();

  @Message
  String reason();

  @Message
  String whoActs();

  @Message
  String clears();

  @Message
  String clearsOn(String day);

  @Message
  String clearsNever();

  @Message
  String rule();

  @Message
  String warnings();

  @Message
  String warnBlister();

  @Message
  String warnLabOverdue();

  @Message
  String warnLabAbnormal();

  @Message
  String warnMoodUrgent();

  @Message
  String warnMoodRaised();

  @Message
  String exemption(ExemptionCode code);

  @Message
  String exemptSince(String sentence, String day);

  @Message
  String checks();

  @Message
  String noChecks();

  @Message
  String check();

  @Message
  String stands();

  @Message
  String useful();

  @Message
  String usefulBetween(String first, String last);

  @Message
  String usefulFrom(String first);

  @Message
  String usefulNone();

  @Message
  String due();

  @Message
  String overdueFrom();

  @Message
  String noDay();

  @Message
  String met();

  @Message
  String status(Check.Status code);

  @Message
  String overdueDays(int days);

  @Message
  String dueIn(int days);

  @Message
  String dueTomorrow();

  @Message
  String occasion(Check.Occasion code);
}
