package org.coursewatch.notice.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What notices say, in short words for everybody: a test counts syllables, and looks for words that
 * tell of a medicine, a test or a pregnancy. A subject and a first line are read on locked screens.
 */
@MessageBundle(value = "notice", locale = "en")
public interface NoticeTexts {

  @Message("Something is due on {day}.")
  String dueSoon(String day);

  @Message("Something is due today, {day}.")
  String dueToday(String day);

  @Message("Something is late. It was to be done before {day}.")
  String overdue(String day);

  @Message("A late task was passed on to you. It was to be done before {day}.")
  String escalated(String day);

  @Message("Something is missing. The time for it ends on {day}.")
  String windowNeeds(String day);

  @Message("Today, {day}, is the last day.")
  String windowLastDay(String day);

  @Message("A number you hold has run out. Its last day was {day}. Please give it back.")
  String authorizationLapsed(String day);

  @Message("A number was given back on {day}. Please tell us when the pack is back on the shelf.")
  String returnUnconfirmed(String day);

  @Message("Your place in the program ends on {day}. Please sign for one more year.")
  String activationExpiring(String day);

  @Message("The training at your site is good until {day}. Please plan a new one.")
  String trainingExpiring(String day);

  @Message("No one could reach this person. The last try was on {day}.")
  String lostToFollowUp(String day);

  @Message("We could not use what you sent. Your office told you why on {day}.")
  String notUsable(String day);

  @Message("Someone found the questions hard on {day}. Please talk with them.")
  String questionsHard(String day);

  @Message("There is something new.")
  String changed();

  @Message("A note from Coursewatch")
  String reminderSubject();

  @Message("This is the note you asked for.")
  String reminderFirst();

  @Message("Sign in to see more:")
  String reminderLink();

  @Message("Do you have a question? Call your office. Do not write back to this mail.")
  String reminderHelp();

  @Message("You do not want these notes any more? Stop them here:")
  String stop();

  @Message("Your list for today")
  String digestSubject();

  @Message("There is something new on your list.")
  String digestFirst();

  @Message("Due soon")
  String dueSoonName();

  @Message("Due today")
  String dueTodayName();

  @Message("Late")
  String overdueName();

  @Message("Passed on to you")
  String escalatedName();

  @Message("Time is short")
  String windowNeedsName();

  @Message("Last day")
  String windowLastDayName();

  @Message("To give back")
  String authorizationLapsedName();

  @Message("Not yet back on the shelf")
  String returnUnconfirmedName();

  @Message("Your place in the program")
  String activationExpiringName();

  @Message("Training")
  String trainingExpiringName();

  @Message("Not reached")
  String lostToFollowUpName();

  @Message("Not of use")
  String notUsableName();

  @Message("Found the questions hard")
  String questionsHardName();

  @Message("Your code for Coursewatch")
  String codeSubject();

  @Message("You want to get mail from us. Type this code where you signed in: {code}")
  String codeText(String code);

  @Message("The code is good for one day. You did not ask for it? Then do not do a thing.")
  String codeHelp();

  @Message("Stop the notes")
  String stopTitle();

  @Message("Do you want to stop all notes by mail and in your list?")
  String stopQuestion();

  @Message("Yes, stop them")
  String stopYes();

  @Message("Done. You will get no more notes. You can turn them on when you sign in.")
  String stopped();

  @Message("Something is due")
  String calendarDue();

  @Message("Last day")
  String calendarLastDay();

  @Message("Sign in to see more: {link}")
  String calendarText(String link);

  @Message("My dates")
  String calendarName();
}
