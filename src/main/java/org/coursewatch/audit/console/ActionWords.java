package org.coursewatch.audit.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.audit.AuditAction;

/** What was done, in words, in {@code messages/auditaction.properties}. */
@MessageBundle("auditaction")
public interface ActionWords {

  @Message
  String did(AuditAction action);
}
