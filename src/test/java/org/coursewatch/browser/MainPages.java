package org.coursewatch.browser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.people.Role;
import org.coursewatch.platform.ServiceClock;

/**
 * The pages each workspace begins with, and a practice busy enough that they have something to
 * show.
 */
@ApplicationScoped
class MainPages {

  /** Pages of somebody in a role. */
  record Workspace(String account, String role, List<String> addresses) {}

  private static final int COURSES = 30;

  @Inject TestPeople people;
  @Inject ServiceClock clock;

  List<Workspace> all() {
    LocalDate today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
    Practice practice = people.practice(TestPeople.NEW_YORK);
    Treated treated = people.cleared(practice, today);
    for (int i = 1; i < COURSES; i++) {
      people.cleared(practice, today.minusDays(i));
    }
    String pharmacist = "rx-" + UUID.randomUUID();
    people.pharmacist(pharmacist);
    String office = "office-" + UUID.randomUUID();
    people.unbound(office, Role.ADMINISTRATOR);
    return List.of(
        new Workspace(
            practice.designee().account(),
            "designee",
            List.of(
                "/office",
                "/office/patients",
                "/office/day",
                "/office/courses/" + treated.course().value())),
        new Workspace(pharmacist, "pharmacist", List.of("/pharmacy", "/pharmacy/tasks")),
        new Workspace(
            office,
            "administrator",
            List.of("/program", "/reports/overdue", "/rules/us-ipledge", "/program/audit")),
        new Workspace(
            treated.self().account(), "patient", List.of("/my", "/my/questions", "/my/looks")));
  }
}
