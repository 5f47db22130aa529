package org.coursewatch.selfcare;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Event;
import org.coursewatch.course.History;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.program.RuleKey;
import org.coursewatch.selfcare.Step.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is open in a course, in the order in which the patient is told it: the first is the next
 * step. It says what to do and never why a course stands still: that somebody tests positive is
 * told in person.
 */
public final class NextSteps {

  /** Labs are told so many days before they are due. */
  private static final int LAB_NOTICE_DAYS = 14;

  private final Evaluation evaluation;
  private final MonthOfPatient month;
  private final History history;
  private final LocalDate today;
  private final List<Step> steps = new ArrayList<>();

  private NextSteps(Evaluation evaluation, MonthOfPatient month, History history, LocalDate today) {
    this.evaluation = evaluation;
    this.month = month;
    this.history = history;
    this.today = today;
  }

  /** Everything that is open on the program day {@code today}; never empty. */
  public static List<Step> of(
      Evaluation evaluation, MonthOfPatient month, History history, LocalDate today) {
    NextSteps next = new NextSteps(evaluation, month, history, today);
    next.collect();
    return next.steps.stream().sorted(comparing(Step::kind)).toList();
  }

  private void collect() {
    switch (evaluation.state()) {
      case PREGNANCY_STOP -> steps.add(Step.now(Kind.CALL_NOW));
      case HELD -> steps.add(Step.now(Kind.ON_HOLD));
      case CLOSED, FOLLOW_UP -> afterTheEnd();
      case AUTHORIZED, CLEARED -> pickUp();
      case ON_THERAPY, LOCKED_OUT, SCREENING, LEAD_IN, CHECKS_DUE -> onTheWay();
    }
    boolean mine = steps.stream().anyMatch(step -> step.kind().who() == Step.Who.PATIENT);
    if (!mine) {
      steps.add(Step.now(Kind.NOTHING_NOW));
    }
  }

  private void afterTheEnd() {
    open(CheckCode.LAST_DOSE_TEST)
        .ifPresent(check -> steps.add(Step.until(Kind.LAST_DOSE_TEST, lastDoseTestUntil(check))));
    open(CheckCode.POST_TREATMENT_TEST)
        .ifPresent(check -> steps.add(Step.from(Kind.LATER_TEST, check.dueOn())));
    LocalDate safe = safeFrom();
    if (safe != null && today.isBefore(safe)) {
      boolean isFollowedUp =
          evaluation.checks().stream()
              .anyMatch(check -> check.code() == CheckCode.POST_TREATMENT_TEST);
      Kind kind = isFollowedUp ? Kind.STAY_SAFE : Kind.GIVE_NO_BLOOD;
      steps.add(Step.until(kind, safe.minusDays(1)));
    }
    if (evaluation.state() == CourseState.CLOSED && steps.isEmpty()) {
      steps.add(Step.now(Kind.OVER));
    }
  }

  /** The first day on which nothing of the medicine is feared any more. */
  private @Nullable LocalDate safeFrom() {
    LocalDate last = lastDose();
    return last == null
        ? null
        : last.plusDays(evaluation.rules().number(RuleKey.POST_TREATMENT_DUE));
  }

  private @Nullable LocalDate lastDose() {
    if (history.dispensings.isEmpty()) {
      return null;
    }
    Event<?> told = history.lastDoses.newest();
    Event<?> last = told == null ? history.endings.newest() : told;
    return last == null ? null : last.day();
  }

  private @Nullable LocalDate lastDoseTestUntil(Check check) {
    LocalDate due = check.dueOn();
    return due == null ? null : due.plusDays(evaluation.rules().number(RuleKey.LAST_DOSE_WITHIN));
  }

  private void pickUp() {
    steps.add(Step.until(Kind.PICK_UP, evaluation.lastDay()));
    steps.add(Step.until(Kind.PHARMACY_HANDS_OVER, evaluation.lastDay()));
    labs();
  }

  private void onTheWay() {
    for (Refusal refusal : evaluation.refusals()) {
      Step step = step(refusal);
      if (step != null) {
        steps.add(step);
      }
    }
    if (evaluation.window() == null) {
      beforeTheTest();
    }
    labs();
  }

  /** What a refusal means for the patient; null when there is nothing to be told of it. */
  private @Nullable Step step(Refusal refusal) {
    return switch (refusal.code()) {
      case CONSENT_MISSING -> Step.now(Kind.CONSENT);
      case RESTART_REQUIRED -> Step.now(Kind.START_ANEW);
      case TEST_UNRESOLVED -> Step.now(Kind.TEST_AGAIN);
      case SCREENING_TEST_MISSING -> Step.now(Kind.FIRST_TEST);
      case CONTRACEPTION_INTERRUPTED, LOCKED_OUT, TESTS_TOO_CLOSE, TEST_TOO_EARLY ->
          Step.from(Kind.PREGNANCY_TEST, refusal.clearsOn());
      case TEST_SETTING_NOT_ACCEPTED,
          TEST_SENSITIVITY_NOT_ACCEPTED,
          WINDOW_CLOSED,
          PREGNANCY_TEST_MISSING ->
          test();
      case COUNSELING_MISSING -> counseling();
      case CONTRACEPTION_MISSING -> missing(refusal);
      case CONTRACEPTION_NOT_ACCEPTED ->
          isPatients(refusal)
              ? until(Kind.METHODS_NOT_ACCEPTED)
              : until(Kind.OFFICE_ENTERS_METHODS);
      case CONTRACEPTION_MISMATCH -> until(Kind.METHODS_DIFFER);
      case COMPREHENSION_MISSING -> until(Kind.QUESTIONS);
      case TOO_SOON -> new Step(Kind.PICK_UP_LATER, refusal.clearsOn(), month.usefulUntil());
      case PRESCRIBER_NOT_ACTIVE -> Step.now(Kind.OFFICE_RENEWS);
      case CATEGORY_BASIS_MISSING -> Step.now(Kind.OFFICE_SIGNS);
      case ALREADY_DISPENSED,
          PREGNANCY_STOP,
          COURSE_HELD,
          COURSE_ENDED,
          PHARMACY_NOT_ACTIVE,
          PHARMACY_TRAINING_EXPIRED,
          SUPPLY_TOO_LONG,
          AUTHORIZATION_ELSEWHERE ->
          null;
    };
  }

  /** Where both have to enter something, both parts are told. */
  private Step missing(Refusal refusal) {
    if (refusal.actor() == ResponsibleParty.PRESCRIBER_AND_PATIENT) {
      steps.add(until(Kind.OFFICE_ENTERS_METHODS));
    }
    return isPatients(refusal) ? until(Kind.METHODS) : until(Kind.OFFICE_ENTERS_METHODS);
  }

  private static boolean isPatients(Refusal refusal) {
    return refusal.actor() == ResponsibleParty.PATIENT
        || refusal.actor() == ResponsibleParty.PRESCRIBER_AND_PATIENT;
  }

  private Step until(Kind kind) {
    return Step.until(kind, month.usefulUntil());
  }

  private Step counseling() {
    return month.isAsked() ? until(Kind.OFFICE_COUNSELS) : Step.now(Kind.VISIT);
  }

  /** A month's test: not so early that the supply could not be had within its seven days. */
  private Step test() {
    if (!month.isAsked()) {
      return Step.now(Kind.VISIT);
    }
    LocalDate due = open(CheckCode.PREGNANCY_TEST).map(Check::dueOn).orElse(null);
    if (due == null || history.dispensings.isEmpty()) {
      return Step.from(Kind.PREGNANCY_TEST, due != null && due.isAfter(today) ? due : null);
    }
    LocalDate from = due.minusDays(evaluation.rules().number(RuleKey.SUPPLY_EARLIEST));
    return new Step(
        Kind.PREGNANCY_TEST, from.isAfter(today) ? from : null, due.isBefore(today) ? null : due);
  }

  /** While no window is open nothing is refused on account of the month's entries. */
  private void beforeTheTest() {
    boolean isStarting = evaluation.refuses(RefusalCode.SCREENING_TEST_MISSING);
    if (evaluation.refuses(RefusalCode.ALREADY_DISPENSED) && month.isAsked()) {
      steps.add(test());
    }
    if (!month.isAsked() || isStarting || evaluation.refuses(RefusalCode.RESTART_REQUIRED)) {
      return;
    }
    if (month.answeredOn() == null) {
      steps.add(Step.from(Kind.QUESTIONS, month.usefulFrom()));
    }
    if (month.enteredOn() == null) {
      steps.add(Step.from(Kind.METHODS, month.usefulFrom()));
    } else if (!month.isAccepted(evaluation)) {
      steps.add(Step.now(Kind.METHODS_NOT_ACCEPTED));
    }
  }

  private void labs() {
    evaluation.checks().stream()
        .filter(check -> check.code() == CheckCode.LIVER_LAB || check.code() == CheckCode.LIPID_LAB)
        .filter(Check::isOpen)
        .map(Check::dueOn)
        .filter(due -> due != null && !due.isAfter(today.plusDays(LAB_NOTICE_DAYS)))
        .min(LocalDate::compareTo)
        .ifPresent(due -> steps.add(Step.until(Kind.BLOOD_TEST, due.isBefore(today) ? null : due)));
  }

  private Optional<Check> open(CheckCode code) {
    return evaluation.checks().stream()
        .filter(check -> check.code() == code && check.isOpen())
        .findFirst();
  }
}
