package org.coursewatch.selfcare.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.selfcare.PairVerdict;

/** The words of the own entry of methods, and of telling the office. */
@MessageBundle("mymethods")
public interface MethodWords {

  @Message
  String methodsTitle();

  @Message
  String methodsIntro();

  @Message
  String methodsNotAsked();

  @Message
  String methodsLegend();

  @Message
  String methodsStrong();

  @Message
  String methodsSecond();

  @Message
  String methodsNone();

  @Message
  String methodsNever();

  @Message
  String methodsCheck();

  @Message
  String methodsSave();

  @Message
  String methodsSaveAnyway();

  @Message
  String methodsEntered(String day);

  @Message
  String methodsOpen();

  @Message
  String methodsDiffer();

  @Message
  String methodsSure();

  @Message
  String methodsSaved();

  @Message
  String methodsChange();

  @Message
  String tellPageTitle();

  @Message
  String tellStop();

  @Message
  String tellCall(String name, String practice);

  @Message
  String tellEmergency();

  @Message
  String tellPregnantTitle();

  @Message
  String tellPregnantText();

  @Message
  String tellPositiveTitle();

  @Message
  String tellPositiveText();

  @Message
  String tellPositiveOn();

  @Message
  String tellPositiveSend();

  @Message
  String tellGapTitle();

  @Message
  String tellGapText();

  @Message
  String tellGapWhat();

  @Message
  String tellGapOn();

  @Message
  String tellGapSend();

  @Message
  String tellDone();

  @Message
  String verdict(PairVerdict verdict);

  @Message
  String hint(ContraceptionMethod method);
}
