package org.coursewatch.noncompliance;

import java.util.Collection;
import java.util.Map;
import org.coursewatch.people.PartyId;

/** What people call the parties of cases. Done in the transaction of the caller. */
public interface PartyNames {

  /** The names of those of {@code parties} that the caller sees. */
  Map<PartyId, String> of(Collection<PartyId> parties);
}
