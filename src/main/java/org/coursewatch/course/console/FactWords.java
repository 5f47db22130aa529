package org.coursewatch.course.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.CourseFact;

/** Every kind of fact in words. */
@MessageBundle("facts")
public interface FactWords {

  @Message
  String form(CourseFact.ConsentSigned.Form code);

  @Message
  String signer(CourseFact.ConsentSigned.Signer code);

  @Message
  String party(CourseFact.ContraceptionRecorded.Party code);

  @Message
  String result(CourseFact.PregnancyTested.Result code);

  @Message
  String specimen(CourseFact.PregnancyTested.Specimen code);

  @Message
  String setting(CourseFact.PregnancyTested.Setting code);

  @Message
  String consent(String form, String signers);

  @Message
  String categoryIs(String category, String basis);

  @Message
  String counseling();

  @Message
  String contraception(String party, String methods);

  @Message
  String interrupted();

  @Message
  String test(String result, String specimen, String setting, String sensitivity);

  @Message
  String sensitivity(String value);

  @Message
  String homePermitted();

  @Message
  String homeForbidden();

  @Message
  String questions();

  @Message
  String lab(String name, String value, String unit, String limit);

  @Message
  String labLimit(String limit);

  @Message
  String schedule(String schedule, String reason);

  @Message
  String prescription(int days);

  @Message
  String authorized(String number, int days);

  @Message
  String reversed(String number, String reason);

  @Message
  String dispensed(int days, String number);

  @Message
  String mood(String instrument, int score);

  @Message
  String moodUrgent(String instrument, int score);

  @Message
  String hold(String reason);

  @Message
  String release(String reason);

  @Message
  String ruledOut();

  @Message
  String lastDose();

  @Message
  String followUpClosed(String reason);

  @Message
  String ended(String reason);

  @Message
  String exempted(String reason);

  @Message
  String limitLifted(String reason);

  @Message
  String voided(int entry, String reason);
}
