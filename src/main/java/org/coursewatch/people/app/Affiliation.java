package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.Prescriber;

/** For whom an account works. */
@ApplicationScoped
public class Affiliation {

  private final People people;

  @Inject
  public Affiliation(People people) {
    this.people = people;
  }

  /** The name of the pharmacy or of the prescriber; empty for those who work for neither. */
  @Transactional
  public Optional<String> of(Actor actor) {
    if (actor.pharmacy() != null) {
      return people.pharmacy(actor.pharmacy()).map(Pharmacy::name);
    }
    return Optional.ofNullable(actor.prescriber())
        .flatMap(people::prescriber)
        .map(Prescriber::name);
  }
}
