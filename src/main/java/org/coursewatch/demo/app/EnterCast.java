package org.coursewatch.demo.app;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.coursewatch.demo.DemoCast;
import org.coursewatch.demo.DemoProgress;
import org.coursewatch.people.People;
import org.coursewatch.people.app.AsSystem;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;

/** Enters the people of the demo and their accounts: all of them, or none. */
@AsSystem
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
public class EnterCast {

  private static final String REGISTERED_BY = "prescriber";
  private static final int REGISTERED_DAYS_AGO = 60;

  private final DemoProgress progress;
  private final People people;
  private final Programs programs;

  @Inject
  public EnterCast(DemoProgress progress, People people, Programs programs) {
    this.progress = progress;
    this.people = people;
    this.programs = programs;
  }

  /** Whether they are there afterwards: false in a database that holds other people. */
  @Transactional
  public boolean enter(LocalDate today) {
    if (progress.hasBegun()) {
      return true;
    }
    if (!progress.isEmpty()) {
      return false;
    }
    progress.begin();
    Program program = programs.all().getFirst();
    DemoCast cast = new DemoCast(today);
    cast.practices().forEach(people::add);
    cast.prescribers().forEach(people::add);
    cast.pharmacies().forEach(people::add);
    LocalDate registeredOn = today.minusDays(REGISTERED_DAYS_AGO);
    people.add(cast.patient(), REGISTERED_BY, program.zone().startOf(registeredOn));
    cast.accounts().forEach(people::add);
    return true;
  }
}
