package org.coursewatch.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.program.RuleTimeline;
import org.jspecify.annotations.Nullable;

/**
 * All pregnancy tests of a course, judged one after the other, and the windows they opened. Each
 * test is judged by the version in force on the day of its specimen and by the facts up to that
 * day.
 */
public final class TestHistory {

  final RuleTimeline rules;
  final LocalDate phaseStart;

  /** Home tests count only of patients who can become pregnant: only they have windows of tests. */
  final boolean homeTestsCanCount;

  final Events<CourseFact.HomeTestingPermitted> homePermissions;
  final Contraception contraception;
  final Positives positives;
  final Supply supply;
  final Exemptions exemptions;

  private final List<JudgedTest> tests = new ArrayList<>();
  private final List<SupplyWindow> windows = new ArrayList<>();
  private @Nullable JudgedTest screening;
  private @Nullable LocalDate lastQualifying;
  private @Nullable Event<MedicalExemptionGranted> exemptionUsed;

  TestHistory(
      History history,
      RuleTimeline rules,
      Phase phase,
      Contraception contraception,
      Supply supply,
      Exemptions exemptions) {
    this.rules = rules;
    this.phaseStart = phase.start();
    this.homeTestsCanCount = phase.canBecomePregnant();
    this.homePermissions = history.homePermissions;
    this.contraception = contraception;
    this.positives = new Positives(history);
    this.supply = supply;
    this.exemptions = exemptions;
    for (Event<PregnancyTested> test : history.tests) {
      judge(test);
    }
  }

  private void judge(Event<PregnancyTested> test) {
    JudgedTest judged = TestRules.judge(test, this, rules.on(test.day()));
    tests.add(judged);
    if (screening == null && TestRules.canScreen(judged, this, rules.on(test.day()))) {
      screening = judged;
    }
    if (judged.qualifies()) {
      lastQualifying = judged.day();
      exemptionUsed = judged.exempted() ? exemptions.fromScreening(judged.day()) : exemptionUsed;
      windows.add(TestRules.windowOf(judged, this, rules.on(test.day())));
    }
  }

  /** All tests, oldest first, each with the rules it fails. */
  public List<JudgedTest> tests() {
    return tests;
  }

  public Positives positives() {
    return positives;
  }

  /**
   * The screening test: the earliest accepted negative one of this phase, null when it is missing.
   */
  public @Nullable JudgedTest screening() {
    return screening;
  }

  /** The exemption that let a test of this phase open a window, null when none did. */
  public @Nullable Event<MedicalExemptionGranted> exemptionUsed() {
    return exemptionUsed;
  }

  /**
   * The window that covers {@code day} and is not cut by then, used or not; null when there is
   * none.
   */
  public @Nullable SupplyWindow windowOn(LocalDate day) {
    for (SupplyWindow window : windows) {
      if (window.covers(day)) {
        return window;
      }
    }
    return null;
  }

  /**
   * The window that covers {@code day}, else the last one that did until it was cut; null when
   * there is none.
   */
  @Nullable SupplyWindow windowAround(LocalDate day) {
    SupplyWindow covering = windowOn(day);
    if (covering != null) {
      return covering;
    }
    for (SupplyWindow window : windows.reversed()) {
      if (window.days().contains(day)) {
        return window;
      }
    }
    return null;
  }

  /** The window opened last, null when there is none. */
  public @Nullable SupplyWindow lastWindow() {
    return windows.isEmpty() ? null : windows.getLast();
  }

  /**
   * Whether no supply was handed over inside a window on a day before {@code day} since the phase
   * began.
   */
  public boolean isFirstDosePhaseBefore(LocalDate day) {
    for (SupplyWindow window : windows) {
      LocalDate usedOn = window.usedOn();
      if (usedOn != null && usedOn.isBefore(day)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The last interruption on or before {@code day} if no test on or after it has qualified, else
   * null.
   */
  public @Nullable LocalDate openInterruption(LocalDate day) {
    LocalDate last = contraception.lastInterruptionUpTo(day);
    boolean closed = last != null && lastQualifying != null && !lastQualifying.isBefore(last);
    return closed ? null : last;
  }

  /** The newest test that qualified among those judged so far, null when none did. */
  @Nullable LocalDate lastQualifying() {
    return lastQualifying;
  }

  /** Every window a test opened, in order of the tests. */
  List<SupplyWindow> windows() {
    return windows;
  }

  /** Whether an unclear test still waits for a newer accepted negative one. */
  public boolean isUnresolved() {
    return isUnresolvedOn(LocalDate.MAX);
  }

  /** The same, of the tests up to {@code last} (inside). */
  boolean isUnresolvedOn(LocalDate last) {
    List<JudgedTest> told = tests.stream().filter(test -> !test.day().isAfter(last)).toList();
    LocalDate settled = LocalDate.MIN;
    for (JudgedTest judged : told) {
      settled = judged.isAcceptedNegative() ? judged.day() : settled;
    }
    for (JudgedTest judged : told) {
      Result result = judged.test().fact().result();
      boolean indeterminate = result == Result.INDETERMINATE && !judged.day().isBefore(settled);
      boolean invalid = result == Result.INVALID && judged.day().isAfter(settled);
      if (indeterminate || invalid) {
        return true;
      }
    }
    return false;
  }
}
