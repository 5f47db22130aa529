package org.coursewatch.demo;

import static org.coursewatch.course.CourseState.AUTHORIZED;
import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.CLOSED;
import static org.coursewatch.course.CourseState.FOLLOW_UP;
import static org.coursewatch.course.CourseState.HELD;
import static org.coursewatch.course.CourseState.LEAD_IN;
import static org.coursewatch.course.CourseState.LOCKED_OUT;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.CourseState.PREGNANCY_STOP;
import static org.coursewatch.course.CourseState.SCREENING;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.coursewatch.course.CourseState;

/**
 * What demo courses are examples of. The first stories of a demo tell each plot once, in this
 * order; those after them are drawn, the frequent ones more often.
 */
public enum Plot {
  READY_FOR_FIRST_SUPPLY(3, PlotsBeforeSupply::ready, CLEARED),
  READY_FOR_NEXT_SUPPLY(8, PlotsOnTherapy::readyAgain, CLEARED),
  NUMBER_WAITS_AT_PHARMACY(4, PlotsBeforeSupply::numberWaits, AUTHORIZED),
  SUPPLIED_LATELY(22, PlotsOnTherapy::suppliedLately, ON_THERAPY),
  TESTED_AT_HOME(6, PlotsOnTherapy::testedAtHome, ON_THERAPY),
  SUPPLY_RUN_OUT(6, PlotsOnTherapy::supplyRunOut, CHECKS_DUE),
  MONTH_OVERDUE(9, PlotsOnTherapy::monthOverdue, CHECKS_DUE),
  JUST_OPENED(4, PlotsBeforeSupply::justOpened, SCREENING),
  PAPERS_MISSING(4, PlotsBeforeSupply::papersMissing, SCREENING),
  GUARDIAN_NOT_ASKED(2, PlotsBeforeSupply::guardianNotAsked, SCREENING),
  LEADING_IN(10, PlotsBeforeSupply::leadingIn, LEAD_IN),
  SECOND_TEST_LATE(4, PlotsBeforeSupply::secondTestLate, CHECKS_DUE),
  QUESTIONS_NOT_ANSWERED(3, PlotsBeforeSupply::questionsNotAnswered, CHECKS_DUE),
  METHODS_DIFFER(2, PlotsBeforeSupply::methodsDiffer, CHECKS_DUE),
  /** Locked out until the rules of 15 November 2026 did away with the wait. */
  FIRST_WINDOW_MISSED(3, PlotsBeforeSupply::firstWindowMissed, LOCKED_OUT, CHECKS_DUE),
  NUMBER_LAPSED(3, PlotsOnTherapy::numberLapsed, CHECKS_DUE),
  CHANGED_PHARMACY(3, PlotsOnTherapy::changedPharmacy, ON_THERAPY),
  CONTRACEPTION_STOPPED(3, PlotsOnTherapy::contraceptionStopped, ON_THERAPY),
  ENTRY_CORRECTED(3, PlotsOnTherapy::entryCorrected, ON_THERAPY),
  HELD_FOR_LAB_VALUES(4, PlotsOnTherapy::heldForLabValues, HELD),
  HOLD_RELEASED(3, PlotsOnTherapy::holdReleased, ON_THERAPY),
  POSITIVE_TEST(2, PlotsOnTherapy::positiveTest, PREGNANCY_STOP),
  FALSE_POSITIVE(2, PlotsOnTherapy::falsePositive, CLEARED),
  AFTER_LAST_DOSE(6, PlotsAtTheEnd::afterLastDose, FOLLOW_UP),
  FOLLOW_UP_LATE(4, PlotsAtTheEnd::followUpLate, FOLLOW_UP),
  FOLLOWED_UP(12, PlotsAtTheEnd::followedUp, CLOSED),
  FOLLOW_UP_GIVEN_UP(2, PlotsAtTheEnd::followUpGivenUp, CLOSED),
  ENDED_BEFORE_FIRST_SUPPLY(3, PlotsAtTheEnd::endedBeforeFirstSupply, CLOSED),
  UNTESTED_NOT_COUNSELED(3, PlotsWithoutTests::notCounseled, SCREENING),
  UNTESTED_READY(4, PlotsWithoutTests::ready, CLEARED),
  UNTESTED_NUMBER_WAITS(4, PlotsWithoutTests::numberWaits, AUTHORIZED),
  UNTESTED_SUPPLIED_LATELY(22, PlotsWithoutTests::suppliedLately, ON_THERAPY),
  /** The monthly visit was wanted until the rules of 15 November 2026 did away with it. */
  UNTESTED_VISIT_LATE(6, PlotsWithoutTests::visitLate, CHECKS_DUE, CLEARED),
  UNTESTED_WITHOUT_BASIS(2, PlotsWithoutTests::withoutBasis, CHECKS_DUE),
  UNTESTED_ENDED(8, PlotsWithoutTests::ended, CLOSED),
  BECAME_ABLE(2, PlotsWithoutTests::becameAble, SCREENING);

  /** After so many stories each plot is told once again. */
  static final int ROUND = 300;

  private static final int ALL_WEIGHTS =
      Arrays.stream(values()).mapToInt(plot -> plot.weight).sum();

  private final int weight;
  private final Consumer<StoryTeller> telling;
  private final List<CourseState> endsIn;

  Plot(int weight, Consumer<StoryTeller> telling, CourseState... endsIn) {
    this.weight = weight;
    this.telling = telling;
    this.endsIn = List.of(endsIn);
  }

  /** The states such a course can stand in today; two where it depends on the rules in force. */
  public List<CourseState> endsIn() {
    return endsIn;
  }

  void tell(StoryTeller teller) {
    telling.accept(teller);
  }

  /** The plot of story {@code number}. */
  static Plot of(int number, RandomGenerator random) {
    int place = (number - 1) % ROUND;
    if (place < values().length) {
      return values()[place];
    }
    int left = random.nextInt(ALL_WEIGHTS);
    for (Plot plot : values()) {
      left -= plot.weight;
      if (left < 0) {
        return plot;
      }
    }
    throw new IllegalStateException("the weights do not add up");
  }
}
