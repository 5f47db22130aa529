package org.coursewatch.reliability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.ServiceClock;

/**
 * Makes the cast of a trial in the database of the application under test: the windows opened
 * yesterday and have five more days.
 */
@ApplicationScoped
public class TrialPeople {

  private static final int COURSES = Integer.getInteger("coursewatch.trial.courses", 60);
  private static final int COURSES_OF_PRACTICE = 20;
  private static final int PHARMACIES = 5;

  @Inject TestPeople people;
  @Inject ServiceClock clock;

  /** As many courses and pharmacies as most trials have. */
  public Cast cast() {
    return cast(COURSES, PHARMACIES);
  }

  /** So many courses at practices, and so many pharmacies with one pharmacist each. */
  public Cast cast(int courses, int pharmacies) {
    LocalDate opened = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK).minusDays(1);
    List<String> pharmacists = new ArrayList<>();
    for (int i = 0; i < pharmacies; i++) {
      pharmacists.add(people.pharmacist("trial-" + UUID.randomUUID()).account());
    }
    List<Cast.Case> cases = new ArrayList<>();
    Practice practice = people.practice(TestPeople.NEW_YORK);
    for (int i = 0; i < courses; i++) {
      if (i > 0 && i % COURSES_OF_PRACTICE == 0) {
        practice = people.practice(TestPeople.NEW_YORK);
      }
      Treated treated = people.cleared(practice, opened);
      cases.add(
          new Cast.Case(
              treated.course().value(),
              treated.patient().number().toString(),
              treated.patient().birthDate().toString(),
              practice.designee().account()));
    }
    return new Cast(pharmacists, cases);
  }
}
