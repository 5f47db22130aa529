package org.coursewatch.selfcare.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.coursewatch.notice.Language;
import org.coursewatch.selfcare.BankQuestion;
import org.coursewatch.selfcare.BankQuestion.Wording;
import org.coursewatch.selfcare.Drawing;
import org.coursewatch.selfcare.QuestionAttempt;
import org.coursewatch.selfcare.QuestionAttempt.Answer;
import org.coursewatch.selfcare.QuestionAttempt.Asked;
import org.coursewatch.selfcare.app.ReadQuestions;
import org.coursewatch.selfcare.json.QuestionAttemptJson;
import org.jspecify.annotations.Nullable;

/**
 * An attempt, what came of the last answer, and what is asked next. Texts come in every language.
 *
 * @param told null before the first answer
 * @param next null once all are right
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AttemptStateJson(
    QuestionAttemptJson attempt, @Nullable ToldJson told, @Nullable NextJson next) {

  /** What came of an answer: the right one, and why. */
  public record ToldJson(
      String question,
      boolean right,
      int rightChoice,
      Map<String, String> rightAnswer,
      Map<String, String> why,
      String source) {}

  /** A question to answer, with its answers in the order drawn for it. */
  public record NextJson(
      int turn, int round, String question, Map<String, String> ask, List<ChoiceJson> choices) {}

  /** An answer to choose. */
  public record ChoiceJson(int choice, Map<String, String> text) {}

  static AttemptStateJson of(QuestionAttempt attempt, ReadQuestions questions) {
    Answer last = attempt.answers().isEmpty() ? null : attempt.answers().getLast();
    return new AttemptStateJson(
        QuestionAttemptJson.of(attempt),
        last == null
            ? null
            : questions.question(last.question()).map(each -> told(each, last)).orElse(null),
        questions.next(attempt).flatMap(next -> next(attempt, next, questions)).orElse(null));
  }

  private static ToldJson told(BankQuestion question, Answer last) {
    return new ToldJson(
        question.id(),
        last.isRight(),
        BankQuestion.RIGHT,
        texts(question, wording -> wording.answers().get(BankQuestion.RIGHT)),
        texts(question, Wording::why),
        question.source());
  }

  private static Optional<NextJson> next(
      QuestionAttempt attempt, Asked next, ReadQuestions questions) {
    return questions
        .question(next.question())
        .map(
            question ->
                new NextJson(
                    next.turn(),
                    next.round(),
                    question.id(),
                    texts(question, Wording::ask),
                    Drawing.order(attempt.seed(), next.turn(), question.answers()).stream()
                        .map(
                            place ->
                                new ChoiceJson(
                                    place,
                                    texts(question, wording -> wording.answers().get(place))))
                        .toList()));
  }

  private static Map<String, String> texts(BankQuestion question, Function<Wording, String> text) {
    Map<String, String> texts = new TreeMap<>();
    for (Language language : Language.values()) {
      texts.put(language.tag(), text.apply(question.in(language)));
    }
    return texts;
  }
}
