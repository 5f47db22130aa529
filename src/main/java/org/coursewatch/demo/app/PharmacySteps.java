package org.coursewatch.demo.app;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.coursewatch.course.Question.Line;
import org.coursewatch.demo.StoryStep;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.AskEligibility;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.dispense.app.RecordHandOver;
import org.coursewatch.dispense.app.ReverseAuthorization;
import org.coursewatch.people.Actor;
import org.jboss.logging.Logger;

/**
 * What pharmacies do in a story. They ask first: a refusal is part of life, and then nothing is
 * handed over.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class PharmacySteps {

  private static final Logger LOG = Logger.getLogger(PharmacySteps.class);
  private static final RequestedSupply MONTH =
      new RequestedSupply(30, List.of(new Line("0591-2434-15", 30)));

  private final AskEligibility ask;
  private final IssueAuthorization issue;
  private final RecordHandOver recordHandOver;
  private final ReverseAuthorization reverse;

  @Inject
  PharmacySteps(
      AskEligibility ask,
      IssueAuthorization issue,
      RecordHandOver recordHandOver,
      ReverseAuthorization reverse) {
    this.ask = ask;
    this.issue = issue;
    this.recordHandOver = recordHandOver;
    this.reverse = reverse;
  }

  void authorize(StoryStep.Authorize step, Life life, Instant at) {
    life.number = null;
    life.pharmacy = step.pharmacy();
    var number = life.patient.number();
    var birthDate = life.patient.birthDate();
    DispenseDecision decision =
        ask.askWithin(number, birthDate, MONTH.asRequest(), by(life), at).decision();
    switch (decision) {
      case DispenseDecision.Refused _ ->
          LOG.debugf("Story %d: refused on %s", life.story.number(), step.on());
      case DispenseDecision.Allowed _ ->
          life.number =
              issue.issue(number, birthDate, MONTH, by(life), at).authorization().issued().number();
    }
  }

  void handOver(Life life, Instant at) {
    AuthorizationNumber number = life.number;
    if (number != null) {
      recordHandOver.record(number, null, by(life), at);
    }
  }

  void giveBack(StoryStep.GiveBack step, Life life, Instant at) {
    AuthorizationNumber number = life.number;
    if (number != null) {
      reverse.reverse(number, step.reason(), by(life), at);
    }
  }

  private static Actor by(Life life) {
    return life.cast.pharmacist(life.pharmacy);
  }
}
