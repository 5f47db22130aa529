package org.coursewatch.notice.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.NoticeReason;

/** The words of the page about notices that could not be sent. */
@MessageBundle("operations")
public interface OperationsWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String waiting();

  @Message
  String nothingWaits();

  @Message
  String minutes(long minutes);

  @Message
  String caption();

  @Message
  String none();

  @Message
  String reasonLabel();

  @Message
  String channelLabel();

  @Message
  String givenUp();

  @Message
  String attempts();

  @Message
  String fault();

  @Message
  String again();

  @Message
  String requeue();

  @Message
  String channel(Channel channel);

  @Message
  String reason(NoticeReason reason);
}
