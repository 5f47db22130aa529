package org.coursewatch.demo.app;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.coursewatch.demo.DemoCast;
import org.coursewatch.demo.DemoProgress;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.StandingChange.Kind;
import org.coursewatch.people.Standings;
import org.coursewatch.people.Training;
import org.coursewatch.people.Trainings;
import org.coursewatch.people.Wholesaler;
import org.coursewatch.people.app.AsSystem;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** Enters the people of the demo and their accounts: all of them, or none. */
@AsSystem
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
public class EnterCast {

  private static final String OFFICE = "administrator";
  private static final String REGISTERED_BY = "prescriber";
  private static final int REGISTERED_DAYS_AGO = 60;

  private final DemoProgress progress;
  private final People people;
  private final Organizations organizations;
  private final Standings standings;
  private final Trainings trainings;
  private final Programs programs;

  @Inject
  public EnterCast(
      DemoProgress progress,
      People people,
      Organizations organizations,
      Standings standings,
      Trainings trainings,
      Programs programs) {
    this.progress = progress;
    this.people = people;
    this.organizations = organizations;
    this.standings = standings;
    this.trainings = trainings;
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
    organizations.add(cast.wholesaler());
    cast.accounts().forEach(people::add);
    activate(cast);
    train(cast);
    return true;
  }

  private void activate(DemoCast cast) {
    cast.prescribers()
        .forEach(each -> activate(PartyId.of(each.id()), each.zone(), each.activeThrough()));
    cast.pharmacies()
        .forEach(each -> activate(PartyId.of(each.id()), each.zone(), each.activeThrough()));
    Wholesaler wholesaler = cast.wholesaler();
    activate(PartyId.of(wholesaler.id()), wholesaler.zone(), wholesaler.activeThrough());
  }

  /** As if it had enrolled and been activated for the year that ends with {@code through}. */
  private void activate(PartyId party, ZoneId zone, @Nullable LocalDate through) {
    if (through == null) {
      return;
    }
    LocalDate day = through.minusYears(1).plusDays(1);
    Instant at = day.atTime(9, 0).atZone(zone).toInstant();
    for (Kind kind : new Kind[] {Kind.ENROLLED, Kind.ACTIVATED}) {
      LocalDate last = kind == Kind.ACTIVATED ? through : null;
      standings.append(party, new StandingChange(kind, at, day, last, null, OFFICE));
    }
  }

  /** The pharmacist of each pharmacy was trained on the day the pharmacy was. */
  private void train(DemoCast cast) {
    for (int i = 0; i < cast.pharmacies().size(); i++) {
      Pharmacy pharmacy = cast.pharmacies().get(i);
      Actor pharmacist = cast.pharmacist(i);
      if (people.actor(pharmacist.account(), Instant.EPOCH).isEmpty()) {
        people.add(pharmacist);
      }
      LocalDate day = pharmacy.trainedOn();
      if (day != null) {
        Instant at = day.atTime(17, 0).atZone(pharmacy.zone()).toInstant();
        UUID id = UUID.randomUUID();
        trainings.add(new Training(id, pharmacy.id(), pharmacist.account(), day, OFFICE, at));
      }
    }
  }
}
