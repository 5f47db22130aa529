package org.coursewatch.noncompliance.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about program audits and shipments. */
@MessageBundle("oversight")
public interface OversightWords {

  @Message
  String auditsTitle();

  @Message
  String auditsLead();

  @Message
  String auditsCaption();

  @Message
  String auditsNone();

  @Message
  String plannedFor();

  @Message
  String doneOn();

  @Message
  String findings();

  @Message
  String actionsOpen();

  @Message
  String canceled();

  @Message
  String planned();

  @Message
  String shipmentsTitle();

  @Message
  String shipmentsLead();

  @Message
  String shipmentsCaption();

  @Message
  String shipmentsNone();

  @Message
  String shippedOn();

  @Message
  String pharmacyNumber();

  @Message
  String wholesaler();

  @Message
  String units();

  @Message
  String deviation();

  @Message
  String refused();

  @Message
  String inOrder();
}
