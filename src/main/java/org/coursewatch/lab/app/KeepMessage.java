package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.lab.KeptMessage.Channel;
import org.coursewatch.lab.KeptMessage.Told;
import org.coursewatch.lab.KeptMessages;
import org.coursewatch.people.Actor;

/** Keeps a message that no rule could place for a person to look at. */
@ApplicationScoped
public class KeepMessage {

  static final String LIST = "kept-messages";

  private final KeptMessages messages;
  private final AuditTrail audit;

  @Inject
  public KeepMessage(KeptMessages messages, AuditTrail audit) {
    this.messages = messages;
    this.audit = audit;
  }

  /** Keeps {@code told}; the sender is told {@code receipt}. */
  @Transactional
  public void keep(Told told, UUID receipt, Channel channel, Actor by, Instant now) {
    messages.keep(receipt, channel, told, by, now);
    audit.note(by, AuditAction.RESULT_KEPT, AuditSubject.list(LIST).with(receipt.toString()), now);
  }
}
