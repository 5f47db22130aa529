package org.coursewatch.selfcare.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.notice.Language;

/** The words of privacy choices. */
@MessageBundle("mychoices")
public interface ChoiceWords {

  @Message
  String privacyTitle();

  @Message
  String remindersTitle();

  @Message
  String remindersIntro();

  @Message
  String remindersWhat();

  @Message
  String reminderDueSoon();

  @Message
  String reminderDueToday();

  @Message
  String reminderOverdue();

  @Message
  String reminderLastDay();

  @Message
  String channelsLegend();

  @Message
  String channelInApp();

  @Message
  String channelMail();

  @Message
  String address();

  @Message
  String addressHint();

  @Message
  String addressVerified();

  @Message
  String addressOpen();

  @Message
  String code();

  @Message
  String codeSend();

  @Message
  String codeWrong();

  @Message
  String language();

  @Message
  String languageName(Language language);

  @Message
  String zone();

  @Message
  String quietLegend();

  @Message
  String quietFrom();

  @Message
  String quietUntil();

  @Message
  String quietHint();

  @Message
  String quietWrong();

  @Message
  String addressWrong();

  @Message
  String choicesSave();

  @Message
  String choicesSaved();

  @Message
  String phoneTitle();

  @Message
  String phoneText();

  @Message
  String phoneMake();

  @Message
  String phoneRenew();

  @Message
  String phoneStop();

  @Message
  String phoneSince(String when);

  @Message
  String phoneNone();

  @Message
  String phoneOnce();

  @Message
  String phoneLabel();

  @Message
  String copyTitle();

  @Message
  String copyText();

  @Message
  String copyOpen();

  @Message
  String copyMachine();

  @Message
  String consentTitle();

  @Message
  String consentText();

  @Message
  String consentNone();

  @Message
  String consentOf(String form, String day);

  @Message
  String consentForm(Form form);

  @Message
  String consentSign();

  @Message
  String consentSigned();

  @Message
  String eraseTitle();

  @Message
  String eraseText();
}
