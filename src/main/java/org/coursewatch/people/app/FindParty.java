package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Party;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.Standings;

/** Finds a party for those who may see its standing, and for nobody else. */
@ApplicationScoped
class FindParty {

  private final Standings standings;

  @Inject
  FindParty(Standings standings) {
    this.standings = standings;
  }

  /**
   * The own party, or any for those who see everything.
   *
   * @throws org.coursewatch.platform.ProblemException not found, when it does not exist or is
   *     another's
   */
  Party toRead(UUID id, Actor actor) {
    return standings
        .party(id)
        .filter(
            party -> actor.readsEverything() || own(actor).filter(party.id()::equals).isPresent())
        .orElseThrow(() -> PartyProblems.notFound("party"));
  }

  /** The party the actor is or works for. */
  static Optional<PartyId> own(Actor actor) {
    if (actor.isPractice() && actor.prescriber() != null) {
      return Optional.of(PartyId.of(actor.prescriber()));
    }
    if (actor.isPharmacy() && actor.pharmacy() != null) {
      return Optional.of(PartyId.of(actor.pharmacy()));
    }
    return Optional.ofNullable(actor.wholesaler()).map(PartyId::of);
  }
}
