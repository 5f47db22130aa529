package org.coursewatch.audit.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.audit.AuditBreak.Fault;
import org.coursewatch.audit.AuditOutcome;

/** The words of the pages about the audit trail, in {@code messages/audittrail.properties}. */
@MessageBundle("audittrail")
public interface AuditTrailWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String searchTitle();

  @Message
  String account();

  @Message
  String accountHint();

  @Message
  String action();

  @Message
  String any();

  @Message
  String outcomeHead();

  @Message
  String patient();

  @Message
  String course();

  @Message
  String idHint();

  @Message
  String from();

  @Message
  String until();

  @Message
  String dayHint();

  @Message
  String search();

  @Message
  String entries();

  @Message
  String none();

  @Message
  String at();

  @Message
  String who();

  @Message
  String what();

  @Message
  String about();

  @Message
  String details();

  @Message
  String older();

  @Message
  String organization();

  @Message
  String behalf();

  @Message
  String client();

  @Message
  String rules();

  @Message
  String decision();

  @Message
  String reason();

  @Message
  String place(long sequence, int lane);

  @Message
  String hash();

  @Message
  String previous();

  @Message
  String id();

  @Message
  String notAnId();

  @Message
  String openCourse();

  @Message
  String verifyTitle();

  @Message
  String verifyLead();

  @Message
  String verify();

  @Message
  String verifyWait();

  @Message
  String kept();

  @Message
  String keptHint();

  @Message
  String notARoot();

  @Message
  String intact();

  @Message
  String broken(long count);

  @Message
  String looked(long entries, long seals);

  @Message
  String verifiedAt();

  @Message
  String faults();

  @Message
  String faultHead();

  @Message
  String where();

  @Message
  String lane(int number);

  @Message
  String entryNumber(long number);

  @Message
  String throughNumber(long number);

  @Message
  String sealNumber(long number);

  @Message
  String seals();

  @Message
  String sealsLead();

  @Message
  String noSeals();

  @Message
  String seal();

  @Message
  String root();

  @Message
  String moreSeals();

  @Message
  String offlineTitle();

  @Message
  String offline1();

  @Message
  String offline2();

  @Message
  String offline3();

  @Message
  String offline4();

  @Message
  String offline5();

  @Message
  String download();

  @Message
  String back();

  @Message
  String outcome(AuditOutcome outcome);

  @Message
  String fault(Fault fault);
}
