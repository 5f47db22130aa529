package org.coursewatch.export.app;

import org.coursewatch.audit.AuditSubject;
import org.coursewatch.export.ExportId;

/** What the audit trail calls an export: its file may show many records. */
final class ExportNotes {

  private ExportNotes() {}

  static AuditSubject subject(ExportId id) {
    return AuditSubject.list("exports/" + id);
  }
}
