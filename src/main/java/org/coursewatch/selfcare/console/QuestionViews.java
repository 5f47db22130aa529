package org.coursewatch.selfcare.console;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.notice.Language;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.coursewatch.program.RuleKey;
import org.coursewatch.selfcare.BankQuestion;
import org.coursewatch.selfcare.BankQuestion.Wording;
import org.coursewatch.selfcare.Drawing;
import org.coursewatch.selfcare.MonthOfPatient;
import org.coursewatch.selfcare.QuestionAttempt;
import org.coursewatch.selfcare.QuestionAttempt.Answer;
import org.coursewatch.selfcare.app.ReadOwnCourses.OwnCourse;
import org.coursewatch.selfcare.app.ReadQuestions;
import org.coursewatch.selfcare.console.QuestionView.Asked;
import org.coursewatch.selfcare.console.QuestionView.Choice;
import org.coursewatch.selfcare.console.QuestionView.Told;
import org.jspecify.annotations.Nullable;

/** Puts an attempt at the month's questions into the words of the reader's language. */
final class QuestionViews {

  private final ReadQuestions questions;
  private final Visit visit;
  private final QuestionWords words;
  private final Language language;

  QuestionViews(ReadQuestions questions, Visit visit) {
    this.questions = questions;
    this.visit = visit;
    this.words = visit.words(QuestionWords.class);
    this.language = visit.language();
  }

  /** No course, or one whose patient nothing is asked of. */
  QuestionView notAsked() {
    return new QuestionView(false, null, null, false, null, null, false, Form.empty());
  }

  /** Before an attempt: when answers are of use, and whether they are given already. */
  QuestionView before(OwnCourse course) {
    MonthOfPatient month = course.month();
    LocalDate answered = month.answeredOn();
    boolean isToday = answered != null && !answered.isBefore(course.today());
    return new QuestionView(
        true,
        answered == null ? when(course) : null,
        answered == null ? null : done(course, answered),
        !isToday && (answered == null || month.usefulUntil() == null),
        null,
        null,
        false,
        Form.empty());
  }

  /** In an attempt, or just after its last answer. */
  QuestionView during(QuestionAttempt attempt, Form form) {
    Told told = attempt.answers().isEmpty() ? null : told(attempt.answers().getLast());
    Asked asked = questions.next(attempt).map(next -> asked(attempt, next)).orElse(null);
    return new QuestionView(true, null, null, false, told, asked, attempt.isPassed(), form);
  }

  private String when(OwnCourse course) {
    MonthOfPatient month = course.month();
    if (month.usefulUntil() != null) {
      return words.questionsUsefulNow(
          visit
              .dates()
              .deadline(month.usefulUntil(), course.program().zone().zone(), course.site()));
    }
    return month.usefulFrom() == null
        ? words.questionsUsefulAny()
        : words.questionsUsefulFrom(visit.dates().day(month.usefulFrom()));
  }

  private String done(OwnCourse course, LocalDate answered) {
    String first = words.questionsDone(visit.dates().day(answered));
    int lookback = course.evaluation().rules().number(RuleKey.CONFIRMATION_LOOKBACK);
    String second =
        course.month().usefulUntil() == null
            ? words.questionsDoneFor(visit.dates().day(answered.plusDays(lookback)))
            : words.questionsDoneNow();
    return first + " " + second;
  }

  private @Nullable Told told(Answer answer) {
    BankQuestion question = questions.question(answer.question()).orElse(null);
    if (question == null) {
      return null;
    }
    Wording wording = question.in(language);
    return new Told(
        answer.isRight(),
        wording.ask(),
        wording.answers().get(BankQuestion.RIGHT),
        wording.why(),
        question.source());
  }

  private @Nullable Asked asked(QuestionAttempt attempt, QuestionAttempt.Asked next) {
    int all = attempt.drawn().size();
    String heading =
        next.round() == 1
            ? words.questionOf(next.slot(), all)
            : words.questionAgain(next.slot(), all);
    return questions
        .question(next.question())
        .map(
            question ->
                new Asked(
                    attempt.id().toString(),
                    next.turn(),
                    heading,
                    words.questionsRight(attempt.right(), all),
                    question.in(language).ask(),
                    choices(attempt, next.turn(), question)))
        .orElse(null);
  }

  private List<Choice> choices(QuestionAttempt attempt, int turn, BankQuestion question) {
    List<String> answers = question.in(language).answers();
    return Drawing.order(attempt.seed(), turn, answers.size()).stream()
        .map(place -> new Choice(place, answers.get(place)))
        .toList();
  }
}
