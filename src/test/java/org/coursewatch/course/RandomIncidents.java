package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PATIENT;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.program.ContraceptionMethod.IUD_COPPER;
import static org.coursewatch.program.ContraceptionMethod.MALE_LATEX_CONDOM;
import static org.coursewatch.program.ContraceptionMethod.WITHDRAWAL;

import java.util.Random;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;

/** What now and then goes wrong in a {@link RandomStory}, and how people deal with it. */
final class RandomIncidents {

  private final Random random;
  private final CourseStory story;
  private final boolean messy;

  RandomIncidents(Random random, CourseStory story, boolean messy) {
    this.random = random;
    this.story = story;
    this.messy = messy;
  }

  void happen(int day) {
    story.on(day).at(chance(50) ? "08:00" : "16:00");
    switch (random.nextInt(10)) {
      case 0 -> interrupted(day);
      case 1 -> story.entered(PRESCRIBER, WITHDRAWAL);
      case 2 -> badNews(day);
      case 3, 4 -> falsePositive(day);
      case 5 -> unclear(day);
      case 6, 7 -> hold(day);
      case 8 -> mistake(day);
      default -> story.testedFrom(chance(50) ? "25" : "50");
    }
  }

  private void interrupted(int day) {
    story.interrupted();
    if (chance(70)) {
      story.on(day + pick(0, 0, 1, 3)).entered(PRESCRIBER);
    }
    if (chance(50)) {
      int test = day + pick(30, 31, 33);
      story.on(test).tested();
      confirm(test);
    }
  }

  private void badNews(int day) {
    story.entered(PATIENT, WITHDRAWAL);
    if (chance(60)) {
      story.on(day + 1).entered(PATIENT);
    }
    if (chance(50)) {
      story.on(day + pick(0, 1)).counseled().entered(PRESCRIBER);
    }
  }

  private void falsePositive(int day) {
    story.tested(Result.POSITIVE);
    if (chance(75)) {
      int out = day + pick(-1, 0, 1, 3);
      story.on(out).ruledOut();
      if (chance(75)) {
        int again = out + pick(0, 1, 1, 2);
        story.on(again).tested();
        confirm(again);
      }
    }
  }

  private void unclear(int day) {
    story.tested(chance(50) ? Result.INVALID : Result.INDETERMINATE);
    if (chance(60)) {
      story.on(day + pick(0, 1, 1)).tested();
    }
  }

  private void hold(int day) {
    String hold = "hold" + day;
    story.held().named(hold);
    if (chance(65)) {
      story.on(day + pick(0, 1, 2)).at("17:00").released(chance(60) ? hold : null);
    }
  }

  private void mistake(int day) {
    String wrong = "wrong" + day;
    story.tested(chance(70) ? Result.POSITIVE : Result.NEGATIVE).named(wrong);
    story.on(day + pick(0, 1)).at("18:00").voided(wrong);
  }

  /** The month's confirmations for a test, all or nearly all of them, nearly all in time. */
  void confirm(int test) {
    int noise = messy ? 25 : 4;
    if (!chance(noise)) {
      story.on(test + off()).counseled();
    }
    if (!chance(noise)) {
      story.on(test + off()).entered(PRESCRIBER);
    }
    if (!chance(noise)) {
      story.on(test + off());
      if (chance(5)) {
        story.entered(PATIENT, IUD_COPPER, MALE_LATEX_CONDOM);
      } else {
        story.entered(PATIENT);
      }
    }
    if (!chance(noise)) {
      story.on(test + off()).questionsAnswered();
    }
  }

  private int off() {
    return messy ? pick(0, 0, 0, 1, -1, -7, -8, 6, 7) : pick(0, 0, 0, 0, 1);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private int pick(int... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
