package org.coursewatch.audit.json;

import java.util.ArrayList;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditLink;
import org.coursewatch.audit.StoredEntry;
import org.jspecify.annotations.Nullable;

/** A stored entry as it is hashed. */
public final class EntryText {

  private static final String KIND = "audit-entry-1";
  private static final int FIELDS = 19;

  private EntryText() {}

  /** The link of the chain that {@code entry} is, its hash computed anew. */
  public static AuditLink link(StoredEntry entry) {
    boolean tellsOfSeal = AuditAction.AUDIT_SEALED.name().equals(entry.action());
    return new AuditLink(
        entry.lane(),
        entry.sequence(),
        entry.id(),
        entry.previousHash(),
        entry.hash(),
        AuditText.hash(KIND, fields(entry)),
        tellsOfSeal ? entry.record() : null);
  }

  /** The order is part of the format and never changes. */
  private static List<@Nullable String> fields(StoredEntry entry) {
    List<@Nullable String> fields = new ArrayList<>(FIELDS);
    fields.add(entry.previousHash());
    fields.add(String.valueOf(entry.lane()));
    fields.add(String.valueOf(entry.sequence()));
    fields.add(entry.id().toString());
    fields.add(String.valueOf(AuditText.micros(entry.at())));
    fields.add(entry.account());
    fields.add(entry.role());
    fields.add(entry.organization());
    fields.add(entry.onBehalfOf());
    fields.add(entry.client());
    fields.add(entry.action());
    fields.add(entry.subjectKind());
    fields.add(entry.patient());
    fields.add(entry.course());
    fields.add(entry.record());
    fields.add(entry.outcome());
    fields.add(entry.rules());
    fields.add(entry.decision());
    fields.add(entry.reason());
    return fields;
  }
}
