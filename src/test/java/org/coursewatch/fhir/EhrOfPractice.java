package org.coursewatch.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.coursewatch.TestPeople;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Reach;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;

/** The account {@code ehr}: the record system of the practice of the account prescriber. */
@ApplicationScoped
public class EhrOfPractice {

  @Inject People people;
  @Inject TestPeople testPeople;
  @Inject WhoActs who;
  @Inject ServiceClock clock;

  /** Made at the first call. */
  public Actor signedUp() {
    PrescriberId prescriber = testPeople.demoPractice().prescriber().prescriber();
    boolean isNew =
        who.inNewTransaction(
            Actor.SYSTEM,
            () -> {
              if (people.actor("ehr", clock.now()).isPresent()) {
                return false;
              }
              PracticeId practice = people.prescriber(prescriber).orElseThrow().practice();
              Reach reach = new Reach(practice, Set.of(), Set.of());
              people.add(new Actor("ehr", Role.EHR, null, null, null, null, reach, null));
              return true;
            });
    return who.inNewTransaction(
        Actor.SYSTEM,
        () ->
            people
                .actor("ehr", clock.now())
                .orElseThrow(() -> new AssertionError("ehr is " + (isNew ? "new" : "known"))));
  }
}
