package org.coursewatch.audit.app;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.coursewatch.audit.AuditNote;
import org.jspecify.annotations.Nullable;

/** What the request that is being answered has been about so far. */
@RequestScoped
class Attempt {

  private @Nullable AuditNote newest;

  void set(AuditNote note) {
    newest = note;
  }

  Optional<AuditNote> newest() {
    return Optional.ofNullable(newest);
  }
}
