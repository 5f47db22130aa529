package org.coursewatch.notice.app;

import org.coursewatch.audit.AuditSubject;
import org.coursewatch.people.Actor;

/** What the trail says a use case of this feature was about. */
final class NoticeSubjects {

  private NoticeSubjects() {}

  /** {@code list} of the caller's own; a patient's belongs to the patient's record. */
  static AuditSubject own(Actor by, String list) {
    return by.patient() == null
        ? AuditSubject.list(list)
        : AuditSubject.of(by.patient()).with(list);
  }
}
