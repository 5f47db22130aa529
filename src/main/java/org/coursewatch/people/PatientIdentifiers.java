package org.coursewatch.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What other systems call patients, as far as the transaction sees them. Values are sealed with the
 * patient's own key; everything is done in the transaction of the caller.
 */
public interface PatientIdentifiers {

  /** Adds {@code identifier}; nothing happens when the patient has it already. */
  void add(PatientId patient, ExternalIdentifier identifier, String account, Instant at);

  /** Takes it away; false when the patient has no such identifier. */
  boolean remove(PatientId patient, ExternalIdentifier identifier);

  /** Everybody who is called so, by any of {@code identifiers}. */
  Set<PatientId> find(Set<ExternalIdentifier> identifiers);

  /** All of one patient, by system and value. */
  List<ExternalIdentifier> of(PatientId patient);
}
