package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.Standing;
import org.coursewatch.people.Standings;

/**
 * Tells of a party that is not active whether it was stopped or left, which other systems tell
 * apart from one that has to enroll or renew. Only for who learned already that it is not active.
 */
@ApplicationScoped
public class AskIfStopped {

  private final Standings standings;
  private final WhoActs who;

  @Inject
  AskIfStopped(Standings standings, WhoActs who) {
    this.standings = standings;
    this.who = who;
  }

  /** Whether {@code party} is suspended or deactivated. */
  @Transactional
  public boolean ask(PartyId party, Actor by) {
    return who.asService(() -> Standing.of(standings.history(party)).isStopped());
  }
}
