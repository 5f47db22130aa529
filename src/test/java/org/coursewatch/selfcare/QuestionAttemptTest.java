package org.coursewatch.selfcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.coursewatch.course.CourseId;
import org.coursewatch.notice.Language;
import org.coursewatch.selfcare.BankQuestion.Wording;
import org.coursewatch.selfcare.QuestionAttempt.Asked;
import org.junit.jupiter.api.Test;

/** What is asked, and asked again, for any seed and any answers. */
class QuestionAttemptTest {

  private static final String RULES = "a/1";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final QuestionBank BANK = bank();

  @Property
  void fiveTopicsAreDrawnAndTheSameOnesForTheSameSeed(@ForAll long seed) {
    List<String> drawn = Drawing.draw(BANK, RULES, seed, List.of());
    assertThat(drawn)
        .hasSize(Drawing.QUESTIONS)
        .isEqualTo(Drawing.draw(BANK, RULES, seed, List.of()));
    assertThat(drawn.stream().map(QuestionAttemptTest::topic)).doesNotHaveDuplicates();
  }

  @Property
  void nothingOfTheLastAttemptIsDrawn(@ForAll long first, @ForAll long second) {
    List<String> last = Drawing.draw(BANK, RULES, first, List.of());
    assertThat(Drawing.draw(BANK, RULES, second, last)).doesNotContainAnyElementsOf(last);
  }

  /** However often somebody is wrong: it ends when all five are right, and not before. */
  @Property
  void itEndsWhenAllAreRight(@ForAll long seed, @ForAll @Size(max = 30) List<Boolean> answers) {
    QuestionAttempt attempt = attempt(seed);
    List<Boolean> given = new ArrayList<>(answers);
    given.addAll(Collections.nCopies(Drawing.QUESTIONS, true));
    Set<Integer> done = new HashSet<>();
    for (boolean isRight : given) {
      Asked asked = attempt.next(BANK).orElse(null);
      if (asked == null) {
        break;
      }
      assertThat(done).doesNotContain(asked.slot());
      assertThat(topic(asked.question())).isEqualTo(topic(attempt.drawn().get(asked.slot() - 1)));
      assertThat(asked.turn()).isEqualTo(attempt.answers().size() + 1);
      if (isRight) {
        done.add(asked.slot());
      }
      attempt = attempt.with(asked.answered(isRight ? 0 : 1, Instant.EPOCH, DAY));
      assertThat(attempt.isPassed()).isEqualTo(done.size() == Drawing.QUESTIONS);
      assertThat(attempt.next(BANK).isEmpty()).isEqualTo(attempt.isPassed());
    }
    assertThat(attempt.isPassed()).isTrue();
  }

  @Test
  void aWrongAnswerIsFollowedByAnotherQuestionOfItsTopic() {
    QuestionAttempt attempt = attempt(7);
    Asked first = attempt.next(BANK).orElseThrow();
    attempt = attempt.with(first.answered(2, Instant.EPOCH, DAY));
    assertThat(attempt.failedRounds()).isEqualTo(1);
    for (int slot = 2; slot <= Drawing.QUESTIONS; slot++) {
      Asked next = attempt.next(BANK).orElseThrow();
      assertThat(next.round()).isEqualTo(1);
      attempt = attempt.with(next.answered(0, Instant.EPOCH, DAY));
    }
    Asked again = attempt.next(BANK).orElseThrow();
    assertThat(again.round()).isEqualTo(2);
    assertThat(again.slot()).isEqualTo(1);
    assertThat(again.question()).isNotEqualTo(first.question());
    assertThat(topic(again.question())).isEqualTo(topic(first.question()));
    attempt = attempt.with(again.answered(1, Instant.EPOCH, DAY));
    assertThat(attempt.failedRounds()).isEqualTo(QuestionAttempt.ROUNDS_UNTIL_TOLD);
    Asked third = attempt.next(BANK).orElseThrow();
    assertThat(List.of(first.question(), again.question())).doesNotContain(third.question());
    attempt = attempt.with(third.answered(0, Instant.ofEpochSecond(5), DAY));
    assertThat(attempt.finishedAt()).isEqualTo(Instant.ofEpochSecond(5));
    assertThat(attempt.wrong()).isEqualTo(2);
  }

  private static QuestionAttempt attempt(long seed) {
    return new QuestionAttempt(
        new UUID(0, seed),
        new CourseId(new UUID(0, 1)),
        RULES,
        BANK.version(),
        seed,
        Drawing.draw(BANK, RULES, seed, List.of()),
        Instant.EPOCH,
        DAY,
        List.of());
  }

  private static Topic topic(String question) {
    return BANK.find(question).orElseThrow().topic();
  }

  private static QuestionBank bank() {
    Wording wording = new Wording("?", List.of("a", "b", "c"), "why");
    List<BankQuestion> questions =
        Arrays.stream(Topic.values())
            .flatMap(
                topic ->
                    List.of("one", "two", "three").stream()
                        .map(
                            name ->
                                new BankQuestion(
                                    topic + "-" + name,
                                    topic,
                                    "R002-011",
                                    null,
                                    Map.of(Language.EN, wording, Language.ES, wording))))
            .toList();
    return new QuestionBank(1, questions);
  }
}
