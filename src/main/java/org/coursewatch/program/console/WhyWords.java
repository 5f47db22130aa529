package org.coursewatch.program.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.RefusalCode;

/** What codes mean, what helps and an example, in {@code messages/why.properties}. */
@MessageBundle("why")
public interface WhyWords {

  @Message
  String refusalMeans(RefusalCode code);

  @Message
  String refusalHelps(RefusalCode code);

  @Message
  String refusalExample(RefusalCode code);

  @Message
  String checkMeans(CheckCode code);

  @Message
  String checkHelps(CheckCode code);

  @Message
  String checkExample(CheckCode code);
}
