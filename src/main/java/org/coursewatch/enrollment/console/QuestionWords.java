package org.coursewatch.enrollment.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The questions of the path, in {@code messages/question.properties}. */
@MessageBundle("question")
public interface QuestionWords {

  @Message
  String givenName();

  @Message
  String familyName();

  @Message
  String birthDate();

  @Message
  String email();

  @Message
  String phone();

  @Message
  String contactHint();

  @Message
  String language();

  @Message
  String english();

  @Message
  String spanish();

  @Message
  String guardian();

  @Message
  String guardianHint();

  @Message
  String guardianName();

  @Message
  String guardianRelationship();

  @Message
  String guardianContact();

  @Message
  String person();

  @Message
  String personHint();

  @Message
  String same(String name, String number);

  @Message
  String other();

  @Message
  String category();

  @Message
  String categoryHint();

  @Message
  String canHint();

  @Message
  String cannotHint();

  @Message
  String basis();

  @Message
  String basisHint();

  @Message
  String noBasis();

  @Message
  String signedOn();

  @Message
  String signedHint(int days);

  @Message
  String patientForm();

  @Message
  String riskForm();

  @Message
  String minor(int years);

  @Message
  String consentLater();

  @Message
  String consentByPrescriber();

  @Message
  String counseledOn();

  @Message
  String counseledHint();

  @Message
  String methodsOn();

  @Message
  String methods();

  @Message
  String methodsHint(int days);

  @Message
  String testHeading();

  @Message
  String testHint(int days);

  @Message
  String testedOn();

  @Message
  String result();

  @Message
  String noTest();

  @Message
  String specimen();

  @Message
  String setting();

  @Message
  String sensitivity();

  @Message
  String labHeading();

  @Message
  String labHint();

  @Message
  String labOn();

  @Message
  String alt();

  @Message
  String altLimit();

  @Message
  String triglycerides();

  @Message
  String whatIsOptional();
}
