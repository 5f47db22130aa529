package org.coursewatch.audit.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.audit.AuditBreak;
import org.coursewatch.audit.AuditState;
import org.coursewatch.audit.AuditVerification;
import org.jspecify.annotations.Nullable;

/** Counts while a verification runs. */
final class Tally {

  private final List<AuditBreak> breaks = new ArrayList<>();
  private long found;
  private long entries;

  void add(AuditBreak each) {
    found++;
    if (breaks.size() < AuditVerification.MOST_NAMED) {
      breaks.add(each);
    }
  }

  void entry() {
    entries++;
  }

  AuditVerification verification(
      AuditState state, @Nullable Long fromSeal, long seals, Instant now) {
    return new AuditVerification(
        now, fromSeal, entries, seals, state.newestSeal(), state.heads(), found, breaks);
  }
}
