package org.coursewatch.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened to the standing of parties, and what was attested for them. Insert-only. Everything
 * is done in the transaction of the caller.
 */
public interface Standings {

  /** A change with its place in the party's history, counted from 1. */
  record Numbered(int sequence, StandingChange change) {}

  /** Everything that happened to {@code party}, oldest first. */
  List<StandingChange> history(PartyId party);

  /** Changes after place {@code after}, oldest first, at most {@code most}. */
  List<Numbered> page(PartyId party, int after, int most);

  /** Keeps {@code party} from others who want to change its standing. */
  void lock(PartyId party);

  /** Adds {@code change}, and writes the last day of the activation anew that rules read. */
  void append(PartyId party, StandingChange change);

  void sign(Attestation attestation);

  /** What was signed for {@code party} under {@code version}, oldest first. */
  List<Attestation> signed(PartyId party, String version);

  /** The party with this id, if the caller sees it. */
  Optional<Party> party(UUID id);
}
