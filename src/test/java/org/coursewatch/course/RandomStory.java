package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;

import java.time.LocalDate;
import java.util.Random;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;

/**
 * Makes up courses that are random and yet plausible, so that they get far: tests and confirmations
 * come when they are due, give or take a day, and now and then something goes wrong. The same
 * random numbers tell the same story.
 */
final class RandomStory {

  private static final LocalDate CHANGE_OF_RULES = LocalDate.of(2026, 11, 15);
  private static final String[] BASES = {"MALE", "HYSTERECTOMY", "POST_MENOPAUSE", "PATCH"};

  private final Random random;
  private final CourseStory story;
  private final boolean messy;
  private final RandomIncidents incidents;
  private int supplyEnd = -1;
  private int numbers;

  private RandomStory(Random random, CourseStory story) {
    this.random = random;
    this.story = story;
    this.messy = chance(40);
    this.incidents = new RandomIncidents(random, story, messy);
  }

  /** A course with everything that ever happened to it. */
  static CourseStory tell(Random random) {
    LocalDate opened = CHANGE_OF_RULES.plusDays(random.nextInt(-170, 60));
    boolean can = random.nextInt(100) < 75;
    String basis = BASES[random.nextInt(BASES.length)];
    CourseStory story =
        can
            ? CourseStory.opened(opened.toString())
            : CourseStory.openedWithBasis(opened.toString(), basis);
    if (random.nextInt(100) < 15) {
      story.born(opened.minusYears(18).plusDays(random.nextInt(-2, 30)).toString());
    }
    return new RandomStory(random, story).tellAll(can);
  }

  private CourseStory tellAll(boolean can) {
    consents();
    int end = can ? treatCan(0) : treatCannot(0);
    if (chance(15)) {
      int day = random.nextInt(-2, Math.max(10, end));
      story
          .on(day)
          .becomes(
              can ? RiskCategory.CANNOT_BECOME_PREGNANT : RiskCategory.CAN_BECOME_PREGNANT,
              can ? "HYSTERECTOMY" : null);
      end = can ? treatCannot(day) : treatCan(day);
    }
    if (chance(35)) {
      finish(end);
    }
    if (chance(messy ? 50 : 15)) {
      incidents.happen(random.nextInt(0, Math.max(10, end)));
    }
    return story;
  }

  private void consents() {
    for (Form form : Form.values()) {
      if (messy && chance(10)) {
        continue;
      }
      story.on(messy ? pick(0, 0, 0, 1, -30, -31) : 0);
      boolean guarded = chance(60);
      story.consent(
          form, guarded ? Signer.values() : new Signer[] {Signer.PATIENT, Signer.PRESCRIBER});
    }
  }

  private int treatCan(int start) {
    int counseled = start + pick(0, 0, 0, 1, 5);
    int entered = start + pick(0, 0, 0, 2, 6);
    int screened = start + pick(0, 0, 0, -3, -30, 5, 12);
    story.on(counseled).counseled();
    story.on(entered).entered(PRESCRIBER);
    boolean exempted = chance(8);
    if (exempted) {
      story.on(start + pick(-1, 0, 0, 3, 20, 45)).exempted();
    }
    if (!exempted || chance(30)) {
      story.on(screened).tested();
    }
    story.on(start + pick(0, 10, 40)).homeTests(chance(85));
    int test = Math.max(counseled, entered) + 30;
    test = exempted ? test : Math.max(screened + 19, test);
    test += messy ? pick(-1, 0, 0, 1, 4) : pick(0, 0, 1, 2);
    supplyEnd = -1;
    for (int cycle = pick(1, 2, 2, 3, 4); cycle > 0; cycle--) {
      test = cycle(test);
    }
    return test;
  }

  /** One month; answers the day of the next test. */
  private int cycle(int test) {
    story.on(test);
    if (chance(75)) {
      story.tested();
    } else {
      story.testedAtHome();
    }
    incidents.confirm(test);
    if (chance(messy ? 45 : 22)) {
      incidents.happen(test + pick(-1, 0, 1, 2, 3, 6, 7));
    }
    int dispensed = test + (messy ? pick(-1, 0, 1, 3, 6, 7) : pick(0, 0, 1, 2, 6));
    int fate = random.nextInt(100);
    if (fate < 35) {
      handOver(dispensed, null);
    } else if (fate < 70) {
      handOver(dispensed, authorize(dispensed - pick(0, 0, 1)));
    } else if (fate < 85) {
      String number = authorize(dispensed);
      if (chance(40)) {
        story.on(dispensed + pick(0, 1, 3)).at("17:00").reversed(number);
      }
    }
    boolean used = fate < 70;
    int next = used ? supplyEnd + gap() : test + pick(7, 7, 8, 18, 19, 19, 20);
    if (used && chance(8)) {
      story.on(dispensed + pick(-1, 0, 0, 1, 5)).limitLifted();
      next = dispensed + pick(7, 8, 10, 15);
    }
    return Math.max(next, test + pick(1, 5, 7));
  }

  private int gap() {
    return messy ? pick(-8, -7, 0, 1, 29, 30, 31, 59, 60, 61) : pick(-7, -6, -3, 0, 1, 31);
  }

  private int treatCannot(int start) {
    int visit = start + pick(0, 0, 0, 1, -3);
    for (int cycle = pick(1, 2, 3, 4); cycle > 0; cycle--) {
      story.on(visit).counseled();
      int day = visit + pick(0, 1, 3, 29, 30);
      if (chance(50)) {
        handOver(day, chance(50) ? authorize(day) : null);
      } else if (chance(50)) {
        authorize(day);
      }
      if (chance(messy ? 20 : 8)) {
        incidents.happen(visit + pick(0, 1, 5));
      }
      if (chance(8)) {
        story.on(day + pick(-1, 0, 0, 2)).limitLifted();
      }
      visit = Math.max(supplyEnd, visit) + pick(-8, -7, 0, 1, 5, 31);
    }
    return visit;
  }

  private void finish(int end) {
    int lastDose = end + pick(-20, -1, 0, 3);
    story.on(lastDose);
    if (chance(70)) {
      story.lastDose();
    } else {
      story.ended();
    }
    if (chance(70)) {
      story
          .on(lastDose + pick(-1, 0, 6, 7, 8))
          .tested(chance(90) ? Result.NEGATIVE : Result.POSITIVE);
    }
    if (chance(60)) {
      story.on(lastDose + pick(27, 28, 30, 50)).tested();
    } else if (chance(30)) {
      story.on(lastDose + pick(9, 60)).followUpClosed();
    }
  }

  private String authorize(int day) {
    String number = "A" + ++numbers;
    story.on(day).at("10:00").authorized(number, chance(80) ? "P1" : "P2");
    return number;
  }

  private void handOver(int day, String number) {
    story.on(day).at("11:00");
    int supply = pick(30, 30, 30, 30, 28, 10, 60);
    if (number == null) {
      story.dispensed(supply);
    } else {
      story.dispensed(number);
    }
    supplyEnd = Math.max(supplyEnd, day) + (number == null ? supply : 30);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private int pick(int... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
