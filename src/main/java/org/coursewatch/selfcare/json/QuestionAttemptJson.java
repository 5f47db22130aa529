package org.coursewatch.selfcare.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.selfcare.QuestionAttempt;
import org.coursewatch.selfcare.QuestionAttempt.Answer;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at the month's questions; days are program days, instants in UTC.
 *
 * @param questions ids of the questions of the first round
 * @param right how many of them are right by now
 * @param wrong how many answers were wrong
 * @param finishedAt when the last of them was right, null before
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record QuestionAttemptJson(
    String attemptId,
    String courseId,
    String rules,
    String startedAt,
    String startedOn,
    List<String> questions,
    int right,
    int wrong,
    boolean passed,
    @Nullable String finishedAt,
    List<AnswerJson> answers) {

  /** An answer; {@code choice} is its place among the answers of the question, from 0. */
  public record AnswerJson(
      int turn, int round, String question, int choice, boolean right, String at) {

    static AnswerJson of(Answer answer) {
      return new AnswerJson(
          answer.turn(),
          answer.round(),
          answer.question(),
          answer.choice(),
          answer.isRight(),
          answer.at().toString());
    }
  }

  public static QuestionAttemptJson of(QuestionAttempt attempt) {
    return new QuestionAttemptJson(
        attempt.id().toString(),
        attempt.course().toString(),
        attempt.rules(),
        attempt.startedAt().toString(),
        attempt.startedOn().toString(),
        attempt.drawn(),
        attempt.right(),
        attempt.wrong(),
        attempt.isPassed(),
        attempt.finishedAt() == null ? null : attempt.finishedAt().toString(),
        attempt.answers().stream().map(AnswerJson::of).toList());
  }
}
