package org.coursewatch.lab.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.lab.KeptMessage.Reason;

/** The words of the page of kept messages, in {@code messages/keptmessages.properties}. */
@MessageBundle("keptmessages")
public interface KeptMessagesWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String none();

  @Message
  String received();

  @Message
  String sender();

  @Message
  String patient();

  @Message
  String nobodyNamed();

  @Message
  String number(String number);

  @Message
  String called(String name);

  @Message
  String born(String day);

  @Message
  String identifier(String value, String system);

  @Message
  String results();

  @Message
  String why(Reason reason);

  @Message
  String facts();

  @Message
  String test(Result result);

  @Message
  String value(String loinc, String value);

  @Message
  String document();

  @Message
  String settled();

  @Message
  String course();

  @Message
  String courseHint();

  @Message
  String reason();

  @Message
  String attach();

  @Message
  String dismiss();

  @Message
  String attached();

  @Message
  String dismissed();

  @Message
  String giveReason();

  @Message
  String notAnId();
}
