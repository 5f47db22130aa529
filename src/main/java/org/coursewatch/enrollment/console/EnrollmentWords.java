package org.coursewatch.enrollment.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.enrollment.AnswerFault;
import org.coursewatch.enrollment.Step;

/** The words around the questions, in {@code messages/enrollment.properties}. */
@MessageBundle("enrollment")
public interface EnrollmentWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String none();

  @Message
  String begin();

  @Message
  String openHeading();

  @Message
  String patient();

  @Message
  String nameless();

  @Message
  String wentOn();

  @Message
  String saved();

  @Message
  String actions();

  @Message
  String goOn();

  @Message
  String discard();

  @Message
  String forgotten(long days);

  @Message
  String newTitle();

  @Message
  String newLead();

  @Message
  String newNeeds();

  @Message
  String needWho();

  @Message
  String needForms();

  @Message
  String needVisit();

  @Message
  String needTests();

  @Message
  String whose(String prescriber);

  @Message
  String start();

  @Message
  String progress(int number, int count);

  @Message
  String stepsLabel();

  @Message
  String step(Step step);

  @Message
  String saveAndGoOn();

  @Message
  String saveAndLeave();

  @Message
  String kept(String time);

  @Message
  String fault(AnswerFault.Kind kind);

  @Message
  String change();

  @Message
  String notTold();

  @Message
  String reviewTitle();

  @Message
  String samePerson();

  @Message
  String reviewLead();

  @Message
  String open();

  @Message
  String faulty(String step);

  @Message
  String othersSignatures();

  @Message
  String willStop();

  @Message
  String tooMany();

  @Message
  String cannotOpen();

  @Message
  String doneTitle();

  @Message
  String doneLead();

  @Message
  String number();

  @Message
  String qr();

  @Message
  String doneHint();

  @Message
  String printHint();

  @Message
  String signaturesMissing();

  @Message
  String toCourse();

  @Message
  String another();
}
