package org.coursewatch.smart;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the way over from a record system. */
@MessageBundle("smart")
public interface SmartWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String from(String name);

  @Message
  String none();

  @Message
  String findPatient();

  @Message
  String enroll();

  @Message
  String ended(Ending ending);

  @Message
  String helps(Ending ending);
}
