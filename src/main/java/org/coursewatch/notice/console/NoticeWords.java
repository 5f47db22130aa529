package org.coursewatch.notice.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of notices. */
@MessageBundle("inbox")
public interface NoticeWords {

  @Message
  String title();

  @Message
  String unread(int count);

  @Message
  String none();

  @Message
  String markRead();

  @Message
  String isNew();

  @Message
  String stands();

  @Message
  String settled();

  @Message
  String about(String day);

  @Message
  String toCourse();

  @Message
  String toNextStep();

  @Message
  String toTasks();
}
