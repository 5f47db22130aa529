package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.noncompliance.PartyNames;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;

/** Says what people call the parties of cases, shipments and audits. */
@ApplicationScoped
public class NameParties {

  private final PartyNames names;
  private final AuditTrail audit;

  @Inject
  NameParties(PartyNames names, AuditTrail audit) {
    this.names = names;
    this.audit = audit;
  }

  /** The names of those of {@code parties} that {@code by} sees; nothing is noted for none. */
  @Transactional
  public Map<PartyId, String> of(Collection<PartyId> parties, Actor by, Instant now) {
    if (parties.isEmpty()) {
      return Map.of();
    }
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.list("party-names"), now);
    return names.of(parties);
  }
}
