package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.time.ProgramZone;
import org.junit.jupiter.api.Test;

/** What must never be allowed, judged from the bare facts and not by the engine's own notions. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class SafetyPropertiesTest {

  private static final ProgramZone ZONE = new ProgramZone(StoryQuestion.ZONE);

  @Provide
  Arbitrary<Question> questions() {
    return Arbitraries.randomValue(RandomQuestion::ask);
  }

  @Property
  void aPositiveTestIsRuledOutBeforeAnythingIsAllowed(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          if (!Evaluator.evaluate(question).allowed()) {
            return;
          }
          BareFacts facts = BareFacts.of(question);
          for (PregnancyTested test : facts.of(PregnancyTested.class)) {
            assertThat(test.result() != Result.POSITIVE || facts.isRuledOut(test)).isTrue();
          }
        });
  }

  @Property
  void nothingIsAllowedOutsideAWindowOrTwiceInIt(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          Evaluation answer = Evaluator.evaluate(question);
          BareFacts facts = BareFacts.of(question);
          if (!answer.allowed() || !facts.canBecomePregnant()) {
            return;
          }
          LocalDate today = ZONE.dayOf(question.asOf());
          LocalDate first = answer.window().firstDay();
          assertThat(today).isBetween(first, first.plusDays(6));
          assertThat(facts.of(PregnancyTested.class))
              .anyMatch(test -> test.on().equals(first) && test.result() == Result.NEGATIVE);
          assertThat(facts.dispensingDays()).noneMatch(day -> !day.isBefore(first));
        });
  }

  @Property
  void anotherPharmacysLiveAuthorizationBars(@ForAll("questions") Question any) {
    Broken.not(
        at("P1", any),
        question -> {
          Evaluation answer = Evaluator.evaluate(question);
          boolean barred = !answer.allowed();
          for (AuthorizationStanding standing : answer.authorizations()) {
            assertThat(barred || !standing.isLive() || standing.pharmacy().equals("P1")).isTrue();
          }
        });
  }

  @Property
  void whatIsAuthorizedNowIsThatPharmacysAlone(@ForAll("questions") Question any) {
    Broken.not(
        at("P1", any),
        question -> {
          if (!Evaluator.evaluate(question).allowed()) {
            return;
          }
          Question then =
              and(new CourseFact.AuthorizationIssued(question.asOf(), "new", "P1", 30), question);
          Evaluation same = Evaluator.evaluate(then);
          assertThat(same.live().number()).isEqualTo("new");
          assertThat(same.allowed()).isTrue();
          assertThat(same.state()).isEqualTo(CourseState.AUTHORIZED);
          assertThat(
                  Evaluator.evaluate(at("P9", then)).refuses(RefusalCode.AUTHORIZATION_ELSEWHERE))
              .isTrue();
        });
  }

  @Property
  void whatIsHandedOverNowIsNotHandedOverAgain(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          Question then = and(new CourseFact.Dispensed(question.asOf(), null, 30), question);
          assertThat(Evaluator.evaluate(then).allowed()).isFalse();
        });
  }

  @Property
  void holdsEndsAndPositiveTestsStopAtOnce(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          LocalDate today = ZONE.dayOf(question.asOf());
          PregnancyTested positive = positive(today);
          assertRefuses(
              RefusalCode.COURSE_HELD,
              new CourseFact.HoldPlaced(question.asOf(), "MOOD"),
              question);
          assertRefuses(RefusalCode.COURSE_ENDED, new CourseFact.LastDoseTaken(today), question);
          assertRefuses(
              RefusalCode.COURSE_ENDED, new CourseFact.CourseEnded(today, "MOVED"), question);
          boolean ruledOut = BareFacts.of(question).isRuledOut(positive);
          if (!ruledOut) {
            assertRefuses(RefusalCode.PREGNANCY_STOP, positive, question);
          }
        });
  }

  @Property
  void reasonsAreGivenIfAndOnlyIfNothingIsAllowed(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          Evaluation answer = Evaluator.evaluate(question);
          assertThat(answer.allowed()).isEqualTo(answer.refusals().isEmpty());
          assertThat(answer.refusals())
              .extracting(Refusal::code)
              .doesNotHaveDuplicates()
              .isSorted();
          long tests = answer.refusals().stream().filter(each -> isTestCode(each.code())).count();
          boolean stopped = answer.refuses(RefusalCode.PREGNANCY_STOP);
          assertThat(tests).isLessThanOrEqualTo(stopped ? 0 : 1);
          assertThat(answer.state() == CourseState.PREGNANCY_STOP).isEqualTo(stopped);
          assertThat(answer.window() == null).isEqualTo(answer.closesAt() == null);
          assertThat(
                  !answer.allowed()
                      || answer.state() == CourseState.CLEARED
                      || answer.state() == CourseState.AUTHORIZED)
              .isTrue();
        });
  }

  /** Without this the properties could hold because nothing ever happens. */
  @Test
  void theStoriesReachEveryStateAndEveryReason() {
    Set<CourseState> states = EnumSet.noneOf(CourseState.class);
    Set<RefusalCode> codes = EnumSet.noneOf(RefusalCode.class);
    Set<ExemptionCode> lifted = EnumSet.noneOf(ExemptionCode.class);
    int allowed = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      Evaluation answer = Evaluator.evaluate(RandomQuestion.ask(new Random(seed)));
      states.add(answer.state());
      answer.refusals().forEach(each -> codes.add(each.code()));
      allowed += answer.allowed() ? 1 : 0;
      answer.exemptions().stream()
          .filter(each -> answer.allowed())
          .forEach(each -> lifted.add(each.code()));
    }
    assertThat(states).isEqualTo(EnumSet.allOf(CourseState.class));
    assertThat(EnumSet.complementOf(EnumSet.copyOf(codes))).isEmpty();
    assertThat(lifted).isEqualTo(EnumSet.allOf(ExemptionCode.class));
    assertThat(allowed).isGreaterThan(1_500);
  }

  private static void assertRefuses(RefusalCode code, CourseFact fact, Question question) {
    assertThat(Evaluator.evaluate(and(fact, question)).refuses(code)).isTrue();
  }

  private static boolean isTestCode(RefusalCode code) {
    return code.compareTo(RefusalCode.TEST_UNRESOLVED) >= 0
        && code.compareTo(RefusalCode.PREGNANCY_TEST_MISSING) <= 0;
  }

  private static PregnancyTested positive(LocalDate day) {
    return new PregnancyTested(
        day, Result.POSITIVE, PregnancyTested.Specimen.URINE, PregnancyTested.Setting.HOME, null);
  }

  private static Question at(String pharmacy, Question question) {
    LocalDate today = ZONE.dayOf(question.asOf());
    return question.at(new PharmacyStanding(pharmacy, today, today));
  }

  /** The question after one more fact, learnt after all others. */
  private static Question and(CourseFact fact, Question question) {
    Instant last =
        question.course().facts().stream()
            .map(RecordedFact::recordedAt)
            .max(Comparator.naturalOrder())
            .orElse(question.asOf());
    List<RecordedFact> facts = new ArrayList<>(question.course().facts());
    facts.add(new RecordedFact(null, last.plusSeconds(1), fact));
    return Broken.asking(question, Ledger.withFacts(question.course(), facts));
  }
}
