package org.coursewatch.demo.app;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.app.OpenCourse;
import org.coursewatch.demo.DemoCast;
import org.coursewatch.demo.DemoProgress;
import org.coursewatch.demo.Stories;
import org.coursewatch.demo.Story;
import org.coursewatch.demo.StoryStep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.People;
import org.coursewatch.people.app.AsSystem;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.program.Program;

/** Lives one story through the use cases, in one transaction: all of it, or nothing. */
@AsSystem
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
public class LiveStory {

  private final DemoProgress progress;
  private final People people;
  private final RegisterPatient registerPatient;
  private final OpenCourse openCourse;
  private final OfficeSteps office;
  private final PharmacySteps pharmacy;

  @Inject
  public LiveStory(
      DemoProgress progress,
      People people,
      RegisterPatient registerPatient,
      OpenCourse openCourse,
      OfficeSteps office,
      PharmacySteps pharmacy) {
    this.progress = progress;
    this.people = people;
    this.registerPatient = registerPatient;
    this.openCourse = openCourse;
    this.office = office;
    this.pharmacy = pharmacy;
  }

  /** Lives story {@code number} up to the day before that of {@code now}, unless that was done. */
  @Transactional
  public void live(int number, Program program, Instant now) {
    if (!progress.take(number)) {
      return;
    }
    LocalDate today = program.zone().dayOf(now);
    Story story = Stories.of(number, today);
    Life life = begin(story, new DemoCast(today), program);
    for (StoryStep step : story.steps()) {
      progress.forgetWhatWasRead();
      live(step, life);
    }
    progress.told(number, life.course);
  }

  private Life begin(Story story, DemoCast cast, Program program) {
    Instant opening = Life.noon(story.openedOn(), program.zone());
    Actor prescriber = cast.prescriber(story.prescriber());
    Patient patient = patient(story, cast, prescriber, opening);
    CourseFile file =
        openCourse.open(
            patient.id(), program, story.category(), story.basis(), prescriber, opening);
    return new Life(story, cast, patient, file.id(), program.zone());
  }

  private Patient patient(Story story, DemoCast cast, Actor prescriber, Instant opening) {
    if (story.number() == DemoCast.PATIENT_STORY) {
      return people.patient(cast.patient().id()).orElseThrow();
    }
    return registerPatient.register(
        story.givenName(), story.familyName(), story.birthDate(), prescriber, opening);
  }

  private void live(StoryStep step, Life life) {
    Instant at = life.next(step.on());
    switch (step) {
      case StoryStep.Tell tell -> office.tell(tell, life, at);
      case StoryStep.Agree agree -> office.agree(agree, life, at);
      case StoryStep.Mistype mistype -> office.mistype(mistype, life, at);
      case StoryStep.Hold hold -> office.hold(hold, life, at);
      case StoryStep.Release release -> office.release(release, life, at);
      case StoryStep.Authorize authorize -> pharmacy.authorize(authorize, life, at);
      case StoryStep.HandOver _ -> pharmacy.handOver(life, at);
      case StoryStep.GiveBack giveBack -> pharmacy.giveBack(giveBack, life, at);
    }
  }
}
