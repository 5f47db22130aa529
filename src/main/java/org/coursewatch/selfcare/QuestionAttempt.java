package org.coursewatch.selfcare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at the month's questions: what was drawn and what was answered. Everything else is
 * worked out. Questions are asked in rounds: all five, then those that were answered wrong, each as
 * another one of its topic, until all are right.
 *
 * @param id names it
 * @param course of which course
 * @param rules id of the rule version on the day of the start
 * @param bank version of the bank it was drawn from
 * @param seed what it was drawn with
 * @param drawn the five questions of the first round
 * @param startedAt when
 * @param startedOn program day of that
 * @param answers in the order in which they were given
 */
public record QuestionAttempt(
    UUID id,
    CourseId course,
    String rules,
    int bank,
    long seed,
    List<String> drawn,
    Instant startedAt,
    LocalDate startedOn,
    List<Answer> answers) {

  /** So many rounds with a wrong answer are told to the prescriber. */
  public static final int ROUNDS_UNTIL_TOLD = 2;

  /**
   * An answer.
   *
   * @param turn its place among all answers of the attempt, from 1
   * @param slot which of the five it belongs to, from 1
   * @param round which time that one was asked, from 1
   * @param question id of the question
   * @param choice place of the chosen answer in the bank, from 0
   * @param isRight whether that is the right one
   * @param at when
   * @param on program day of that
   */
  public record Answer(
      int turn,
      int slot,
      int round,
      String question,
      int choice,
      boolean isRight,
      Instant at,
      LocalDate on) {}

  /** What is to be answered next. */
  public record Asked(int turn, int slot, int round, String question) {

    /** The answer that {@code choice} is. */
    public Answer answered(int choice, Instant at, LocalDate on) {
      return new Answer(turn, slot, round, question, choice, choice == BankQuestion.RIGHT, at, on);
    }
  }

  public QuestionAttempt {
    drawn = List.copyOf(drawn);
    answers = List.copyOf(answers);
  }

  /** The same attempt after one more answer. */
  public QuestionAttempt with(Answer answer) {
    List<Answer> more = new ArrayList<>(answers);
    more.add(answer);
    return new QuestionAttempt(id, course, rules, bank, seed, drawn, startedAt, startedOn, more);
  }

  /** The next question, empty once all five are right. */
  public Optional<Asked> next(QuestionBank from) {
    Deque<Asked> waiting = new ArrayDeque<>();
    for (int slot = 1; slot <= drawn.size(); slot++) {
      waiting.add(new Asked(0, slot, 1, drawn.get(slot - 1)));
    }
    List<String> asked = new ArrayList<>(drawn);
    for (Answer answer : answers) {
      Asked done = waiting.remove();
      if (!answer.isRight()) {
        String again = Drawing.again(from, rules, seed, answer.question(), asked);
        asked.add(again);
        waiting.add(new Asked(0, done.slot(), done.round() + 1, again));
      }
    }
    Asked next = waiting.peek();
    return Optional.ofNullable(next)
        .map(each -> new Asked(answers.size() + 1, each.slot(), each.round(), each.question()));
  }

  /** How many of the five are right. */
  public int right() {
    return (int) answers.stream().filter(Answer::isRight).count();
  }

  /** How many answers were wrong. */
  public int wrong() {
    return answers.size() - right();
  }

  public boolean isPassed() {
    return right() == drawn.size();
  }

  /** When the last of the five was right, null before. */
  public @Nullable Instant finishedAt() {
    return isPassed() ? answers.getLast().at() : null;
  }

  /** How many rounds have had a wrong answer. */
  public int failedRounds() {
    return answers.stream()
        .filter(answer -> !answer.isRight())
        .mapToInt(Answer::round)
        .max()
        .orElse(0);
  }

  /** All that was asked and answered, in order, each once. */
  public List<String> asked() {
    List<String> asked = new ArrayList<>(drawn);
    answers.forEach(answer -> asked.add(answer.question()));
    return asked.stream().distinct().toList();
  }
}
