package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.Check.Status;

/** What a {@link CourseStory} was answered, and what one may expect of it. Days as in the story. */
final class StoryAnswer {

  private final LocalDate openedOn;
  private final Evaluation evaluation;

  StoryAnswer(LocalDate openedOn, Evaluation evaluation) {
    this.openedOn = openedOn;
    this.evaluation = evaluation;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  StoryAnswer is(CourseState state) {
    assertThat(evaluation.state()).as(this::told).isEqualTo(state);
    return this;
  }

  StoryAnswer isAllowed() {
    return refusesOnly();
  }

  /** Exactly these refusals, in this order; none means allowed. */
  StoryAnswer refusesOnly(RefusalCode... codes) {
    assertThat(evaluation.refusals())
        .extracting(Refusal::code)
        .as(this::told)
        .containsExactly(codes);
    assertThat(evaluation.allowed()).isEqualTo(codes.length == 0);
    return this;
  }

  StoryAnswer refuses(RefusalCode code) {
    assertThat(evaluation.refusals()).extracting(Refusal::code).as(this::told).contains(code);
    return this;
  }

  StoryAnswer doesNotRefuse(RefusalCode code) {
    assertThat(evaluation.refusals()).extracting(Refusal::code).as(this::told).doesNotContain(code);
    return this;
  }

  StoryAnswer clearing(RefusalCode code, Integer day) {
    assertThat(refusal(code).clearsOn()).as(this::told).isEqualTo(dayOf(day));
    return this;
  }

  StoryAnswer actedOnBy(RefusalCode code, ResponsibleParty party) {
    assertThat(refusal(code).actor()).isEqualTo(party);
    return this;
  }

  /** What the rule wanted and what it found instead. */
  StoryAnswer explaining(RefusalCode code, String expected, String found) {
    assertThat(refusal(code))
        .extracting(Refusal::expected, Refusal::found)
        .containsExactly(expected, found);
    return this;
  }

  StoryAnswer window(int firstDay, int lastDay) {
    assertThat(evaluation.window()).as(this::told).isNotNull();
    assertThat(evaluation.window().firstDay()).as(this::told).isEqualTo(dayOf(firstDay));
    assertThat(evaluation.window().lastDay()).as(this::told).isEqualTo(dayOf(lastDay));
    return this;
  }

  StoryAnswer noWindow() {
    assertThat(evaluation.window()).as(this::told).isNull();
    assertThat(evaluation.closesAt()).isNull();
    return this;
  }

  StoryAnswer live(String number, int lastDay) {
    assertThat(evaluation.live()).as(this::told).isNotNull();
    assertThat(evaluation.live().number()).isEqualTo(number);
    assertThat(evaluation.live().lastDay()).as(this::told).isEqualTo(dayOf(lastDay));
    return this;
  }

  StoryAnswer noneLive() {
    assertThat(evaluation.live()).as(this::told).isNull();
    return this;
  }

  StoryAnswer lastDay(Integer day) {
    assertThat(evaluation.lastDay()).as(this::told).isEqualTo(dayOf(day));
    return this;
  }

  StoryAnswer warnsOnly(String... codes) {
    assertThat(evaluation.warnings())
        .extracting(Warning::code)
        .as(this::told)
        .containsExactly(codes);
    return this;
  }

  /** Exactly these things are named as lifted, since these days. */
  StoryAnswer lifted(ExemptionCode code, int since) {
    assertThat(evaluation.exemptions()).extracting(Exemption::code).containsExactly(code);
    assertThat(evaluation.exemptions().getFirst().on()).isEqualTo(dayOf(since));
    return this;
  }

  StoryAnswer nothingLifted() {
    assertThat(evaluation.exemptions()).as(this::told).isEmpty();
    return this;
  }

  StoryAnswer check(CheckCode code, Status status, Integer dueOn, Integer overdueOn) {
    return check(only(code), status, dueOn, overdueOn);
  }

  StoryAnswer check(
      CheckCode code, Occasion occasion, Status status, Integer dueOn, Integer overdueOn) {
    return check(only(code, occasion), status, dueOn, overdueOn);
  }

  StoryAnswer checkIs(CheckCode code, Status status) {
    assertThat(only(code).status()).as(this::told).isEqualTo(status);
    return this;
  }

  StoryAnswer noCheck(CheckCode code) {
    assertThat(evaluation.checks()).extracting(Check::code).doesNotContain(code);
    return this;
  }

  StoryAnswer changesNext(Integer day) {
    assertThat(evaluation.nextChangeOn()).as(this::told).isEqualTo(dayOf(day));
    return this;
  }

  StoryAnswer judgedBy(String rules) {
    assertThat(evaluation.rules().id()).isEqualTo(rules);
    return this;
  }

  private StoryAnswer check(Check check, Status status, Integer dueOn, Integer overdueOn) {
    assertThat(check.status()).as(this::told).isEqualTo(status);
    assertThat(check.dueOn()).as("due, %s", told()).isEqualTo(dayOf(dueOn));
    assertThat(check.overdueOn()).as("overdue, %s", told()).isEqualTo(dayOf(overdueOn));
    return this;
  }

  private Check only(CheckCode code) {
    return evaluation.checks().stream()
        .filter(check -> check.code() == code)
        .reduce((one, other) -> fail(code + " stands there twice"))
        .orElseGet(() -> fail("no check " + code));
  }

  private Check only(CheckCode code, Occasion occasion) {
    return evaluation.checks().stream()
        .filter(check -> check.code() == code && check.occasion() == occasion)
        .reduce((one, other) -> fail(code + " stands there twice"))
        .orElseGet(() -> fail("no check " + code + " " + occasion));
  }

  private Refusal refusal(RefusalCode code) {
    refuses(code);
    return evaluation.refusals().stream()
        .filter(each -> each.code() == code)
        .findFirst()
        .orElseThrow();
  }

  private Check fail(String message) {
    throw new AssertionError(message + ", " + told());
  }

  private String told() {
    return "answer as of "
        + evaluation.asOf()
        + ": "
        + evaluation.state()
        + " "
        + evaluation.refusals();
  }

  private LocalDate dayOf(Integer day) {
    return day == null ? null : openedOn.plusDays(day);
  }
}
