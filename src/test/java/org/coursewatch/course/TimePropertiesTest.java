package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.time.ProgramZone;

/** What holds of every answer whatever was told, about time: past, present and not yet. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class TimePropertiesTest {

  private static final int FURTHEST = 70;

  private static final ProgramZone ZONE = new ProgramZone(StoryQuestion.ZONE);

  @Provide
  Arbitrary<Question> questions() {
    return Arbitraries.randomValue(RandomQuestion::ask);
  }

  @Property
  void whatHappensLaterChangesNothing(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          Evaluation all = Evaluator.evaluate(question);
          Evaluation happened = Evaluator.evaluate(onlyWhatHappened(question));
          assertThat(Stand.of(all)).isEqualTo(Stand.of(happened));
          assertThat(all.checks()).isEqualTo(happened.checks());
          assertThat(all.authorizations()).isEqualTo(happened.authorizations());
        });
  }

  @Property
  void theOrderInWhichFactsStandDoesNotMatter(
      @ForAll("questions") Question any, @ForAll Random random) {
    Broken.not(
        any,
        question ->
            assertThat(Evaluator.evaluate(shuffled(question, random)))
                .isEqualTo(Evaluator.evaluate(question)));
  }

  @Property
  void norDoesItWithoutInstantsOfRecordingIfEachHasItsDay(
      @ForAll("questions") Question any, @ForAll Random random) {
    Broken.not(
        oneFactADay(any),
        question ->
            assertThat(Evaluator.evaluate(shuffled(question, random)))
                .isEqualTo(Evaluator.evaluate(question)));
  }

  @Property
  void whatWasKnownThenIsNeverAnsweredOtherwise(
      @ForAll("questions") Question any, @ForAll Random random) {
    List<RecordedFact> facts = any.course().facts();
    Instant known =
        facts.isEmpty() ? any.asOf() : facts.get(random.nextInt(facts.size())).recordedAt();
    Broken.not(
        any,
        question -> {
          Course course = question.course();
          List<RecordedFact> learnt = new ArrayList<>(course.facts());
          learnt.removeIf(fact -> fact.recordedAt().isAfter(known));
          Course then = Ledger.withFacts(course, learnt);
          Evaluation before = Evaluator.evaluate(Broken.asking(question, then));
          assertThat(Evaluator.evaluate(Broken.asking(question, course.knownAt(known))))
              .isEqualTo(before);
        });
  }

  @Property
  void nothingChangesBeforeTheDayOfTheNextChange(@ForAll("questions") Question any) {
    Broken.not(
        onlyWhatHappened(any),
        question -> {
          Evaluation now = Evaluator.evaluate(question);
          LocalDate today = ZONE.dayOf(question.asOf());
          LocalDate end =
              now.nextChangeOn() == null ? today.plusDays(FURTHEST) : now.nextChangeOn();
          assertThat(end).isAfter(today);
          for (LocalDate day = today; day.isBefore(end); day = day.plusDays(1)) {
            Instant last = ZONE.startOf(day.plusDays(1)).minusNanos(1);
            Evaluation then = Evaluator.evaluate(question.asOf(last));
            assertThat(Stand.of(then)).as("at the end of %s", day).isEqualTo(Stand.of(now));
          }
        });
  }

  @Property
  void aVoidedFactMightAsWellNeverHaveBeenRecorded(@ForAll("questions") Question any) {
    Broken.not(
        onlyWhatHappened(any),
        question -> {
          Evaluation without = Evaluator.evaluate(withoutVoided(question));
          assertThat(Evaluator.evaluate(question)).isEqualTo(without);
        });
  }

  private static Question onlyWhatHappened(Question question) {
    LocalDate today = ZONE.dayOf(question.asOf());
    List<RecordedFact> happened = new ArrayList<>(question.course().facts());
    happened.removeIf(
        fact ->
            switch (fact.fact()) {
              case CourseFact.Dated dated -> dated.on().isAfter(today);
              case CourseFact.Timed timed -> timed.at().isAfter(question.asOf());
            });
    return asking(question, happened);
  }

  private static Question withoutVoided(Question question) {
    Set<String> voided = new HashSet<>();
    for (RecordedFact fact : question.course().facts()) {
      if (fact.fact() instanceof FactVoided voiding) {
        voided.add(voiding.fact());
      }
    }
    List<RecordedFact> rest = new ArrayList<>(question.course().facts());
    rest.removeIf(fact -> fact.fact() instanceof FactVoided || voided.contains(fact.id()));
    return asking(question, rest);
  }

  private static Question oneFactADay(Question question) {
    Set<LocalDate> taken = new HashSet<>();
    List<RecordedFact> facts = new ArrayList<>();
    for (RecordedFact fact : question.course().facts()) {
      if (taken.add(ZONE.dayOf(Ledger.happened(fact.fact(), ZONE)))) {
        facts.add(new RecordedFact(fact.id(), null, fact.fact()));
      }
    }
    return asking(question, facts);
  }

  private static Question shuffled(Question question, Random random) {
    List<RecordedFact> facts = new ArrayList<>(question.course().facts());
    Collections.shuffle(facts, random);
    return asking(question, facts);
  }

  private static Question asking(Question question, List<RecordedFact> facts) {
    return Broken.asking(question, Ledger.withFacts(question.course(), facts));
  }
}
