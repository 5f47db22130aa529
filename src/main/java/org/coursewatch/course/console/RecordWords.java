package org.coursewatch.course.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.JudgedTest.Failure;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.program.LabSchedule;

/** The words of recording and of undoing, in {@code messages/record.properties}. */
@MessageBundle("record")
public interface RecordWords {

  @Message
  String choicesTitle();

  @Message
  String choicesLead();

  @Message
  String wanted();

  @Message
  String nothingWanted();

  @Message
  String somethingElse();

  @Message
  String notHere(String what, String who);

  @Message
  String notYours();

  @Message
  String what(Recording what);

  @Message
  String hintOf(Recording what);

  @Message
  String dayOf(Recording.Layout layout);

  @Message
  String due(String day);

  @Message
  String overdueSince(String day);

  @Message
  String usefulHeading();

  @Message
  String result();

  @Message
  String specimen();

  @Message
  String setting();

  @Message
  String sensitivity();

  @Message
  String sensitivityHint();

  @Message
  String positiveHint();

  @Message
  String analyteLabel();

  @Message
  String analyte(Analyte analyte);

  @Message
  String value();

  @Message
  String unit();

  @Message
  String limit();

  @Message
  String limitHint();

  @Message
  String fasting();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String notKnown();

  @Message
  String forms();

  @Message
  String form(ConsentSigned.Form form);

  @Message
  String signers();

  @Message
  String signersHint();

  @Message
  String methods();

  @Message
  String methodsHint();

  @Message
  String instrument();

  @Message
  String score();

  @Message
  String scoreHint();

  @Message
  String urgent();

  @Message
  String urgentHint();

  @Message
  String daysSupply();

  @Message
  String reason();

  @Message
  String reasonHint();

  @Message
  String permitted();

  @Message
  String permit();

  @Message
  String permitNo();

  @Message
  String category();

  @Message
  String categoryHint();

  @Message
  String basis();

  @Message
  String basisHint();

  @Message
  String schedule();

  @Message
  String scheduleOf(LabSchedule schedule);

  @Message
  String recordButton();

  @Message
  String future();

  @Message
  String beforeBirth();

  @Message
  String sayWhy();

  @Message
  String tooLong(int most);

  @Message
  String choose();

  @Message
  String chooseSome();

  @Message
  String numberBetween(int least, int most);

  @Message
  String number();

  @Message
  String unitDoesNotFit();

  @Message
  String alreadyRecorded();

  @Message
  String failure(Failure failure);
}
