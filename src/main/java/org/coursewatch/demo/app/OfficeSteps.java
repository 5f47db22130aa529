package org.coursewatch.demo.app;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.app.DecideProposal;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.course.app.RecordFact.Outcome;
import org.coursewatch.demo.StoryStep;
import org.coursewatch.people.Actor;

/** What the practice and the patient do in a story. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class OfficeSteps {

  private static final Duration A_MOMENT = Duration.ofMinutes(1);

  private final RecordFact recordFact;
  private final DecideProposal decideProposal;

  @Inject
  OfficeSteps(RecordFact recordFact, DecideProposal decideProposal) {
    this.recordFact = recordFact;
    this.decideProposal = decideProposal;
  }

  void tell(StoryStep.Tell step, Life life, Instant at) {
    Actor by =
        switch (step.by()) {
          case PRESCRIBER -> prescriber(life);
          case DESIGNEE -> designee(life);
          case PATIENT -> life.cast.patient(life.story.number(), life.patient.id());
        };
    recordFact.record(life.course, step.fact(), null, by, at);
  }

  void agree(StoryStep.Agree step, Life life, Instant at) {
    Outcome outcome = recordFact.record(life.course, step.fact(), null, prescriber(life), at);
    if (outcome instanceof Outcome.Proposed(Proposal proposal)) {
      decideProposal.decide(
          life.course,
          proposal.id(),
          Proposal.Outcome.CONFIRMED,
          designee(life),
          at.plus(A_MOMENT));
    }
  }

  void mistype(StoryStep.Mistype step, Life life, Instant at) {
    String wrong = recorded(step.wrong(), life, designee(life), at);
    Instant noticed = at.plus(A_MOMENT);
    recordFact.record(
        life.course, new FactVoided(noticed, wrong, "typing error"), null, designee(life), noticed);
  }

  void hold(StoryStep.Hold step, Life life, Instant at) {
    life.hold = recorded(new HoldPlaced(at, step.reason()), life, prescriber(life), at);
  }

  void release(StoryStep.Release step, Life life, Instant at) {
    HoldReleased released = new HoldReleased(at, step.reason(), life.hold);
    recordFact.record(life.course, released, null, prescriber(life), at);
  }

  /** The id that {@code fact} got in the ledger. */
  private String recorded(CourseFact fact, Life life, Actor by, Instant at) {
    return switch (recordFact.record(life.course, fact, null, by, at)) {
      case Outcome.Recorded(var file) ->
          file.course().facts().reversed().stream()
              .filter(each -> each.fact().equals(fact))
              .map(RecordedFact::id)
              .findFirst()
              .orElseThrow();
      case Outcome.Proposed _ -> throw new IllegalStateException("takes a second person");
    };
  }

  private static Actor prescriber(Life life) {
    return life.cast.prescriber(life.story.prescriber());
  }

  private static Actor designee(Life life) {
    return life.cast.designee(life.story.prescriber());
  }
}
