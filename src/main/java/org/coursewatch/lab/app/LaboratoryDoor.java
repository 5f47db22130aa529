package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.coursewatch.lab.ResultMisses;
import org.coursewatch.lab.ResultPatience;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;

/**
 * The door to a patient for a laboratory: counts results that fit nobody, in a transaction of its
 * own, so that a miss is kept although the request fails.
 */
@ApplicationScoped
public class LaboratoryDoor {

  /** What the door says. */
  public sealed interface Finding {

    /** There is somebody with both. */
    record Known() implements Finding {}

    /** There is nobody; it was counted. */
    record Unknown() implements Finding {}

    /** Nobody looked: the account waits until {@code until} (outside). */
    record Slowed(Instant until) implements Finding {}
  }

  private final People people;
  private final ResultMisses misses;
  private final ResultPatience patience;

  @Inject
  public LaboratoryDoor(People people, ResultMisses misses, ResultSettings settings) {
    this.people = people;
    this.misses = misses;
    this.patience = settings.patience();
  }

  /**
   * Whether there is a patient with both, unless {@code by} has to wait. Results of one account are
   * judged one after the other, so that guesses sent all at once gain nothing.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Finding look(PatientNumber number, LocalDate birthDate, Actor by, Instant now) {
    misses.claim(by.account());
    Instant from = now.minus(patience.window());
    Optional<Instant> until = patience.waitsUntil(misses.of(by.account(), from), now);
    if (until.isPresent()) {
      return new Finding.Slowed(until.get());
    }
    if (people.patient(number, birthDate).isPresent()) {
      return new Finding.Known();
    }
    misses.add(by.account(), now, from);
    return new Finding.Unknown();
  }
}
