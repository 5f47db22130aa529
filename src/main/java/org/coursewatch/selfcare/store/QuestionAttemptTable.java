package org.coursewatch.selfcare.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.selfcare.QuestionAttempt;
import org.coursewatch.selfcare.QuestionAttempt.Answer;
import org.coursewatch.selfcare.QuestionAttempts;
import org.jspecify.annotations.Nullable;

/** {@link QuestionAttempts} in PostgreSQL. */
@ApplicationScoped
class QuestionAttemptTable implements QuestionAttempts {

  private static final String START =
      """
      insert into question_attempt (course_id, attempt_id, rules, bank, seed, drawn, started_at, started_on)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ANSWER =
      """
      insert into question_answer (course_id, attempt_id, turn, slot, round, question, choice, is_right, answered_at,
        answered_on)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String NEWEST =
      """
      select * from question_attempt
       where course_id = ?
         and (?::timestamptz is null or (started_at, attempt_id) < (?::timestamptz, ?::uuid))
       order by started_at desc, attempt_id desc limit ?
      """;

  private static final String ANSWERS =
      "select * from question_answer where course_id = ? and attempt_id = ? order by turn";

  private final Statements statements;

  @Inject
  QuestionAttemptTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public void start(QuestionAttempt attempt) {
    statements.write(
        START,
        attempt.course().value(),
        attempt.id(),
        attempt.rules(),
        attempt.bank(),
        attempt.seed(),
        attempt.drawn().toArray(String[]::new),
        attempt.startedAt(),
        attempt.startedOn());
  }

  @Override
  public void answer(QuestionAttempt attempt, Answer answer) {
    statements.write(
        ANSWER,
        attempt.course().value(),
        attempt.id(),
        answer.turn(),
        answer.slot(),
        answer.round(),
        answer.question(),
        answer.choice(),
        answer.isRight(),
        answer.at(),
        answer.on());
  }

  @Override
  public Optional<QuestionAttempt> find(CourseId course, UUID attempt) {
    return statements.first(
        "select * from question_attempt where course_id = ? and attempt_id = ?",
        this::attempt,
        course.value(),
        attempt);
  }

  @Override
  public List<QuestionAttempt> newest(CourseId course, @Nullable Place after, int most) {
    return statements.read(
        NEWEST,
        this::attempt,
        course.value(),
        after == null ? null : after.at(),
        after == null ? null : after.at(),
        after == null ? null : after.attempt(),
        most);
  }

  private QuestionAttempt attempt(ResultSet row) throws SQLException {
    UUID course = row.getObject("course_id", UUID.class);
    UUID id = row.getObject("attempt_id", UUID.class);
    return new QuestionAttempt(
        id,
        new CourseId(course),
        row.getString("rules"),
        row.getInt("bank"),
        row.getLong("seed"),
        List.of((String[]) row.getArray("drawn").getArray()),
        Statements.instant(row, "started_at"),
        row.getObject("started_on", LocalDate.class),
        statements.read(ANSWERS, QuestionAttemptTable::answer, course, id));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getInt("turn"),
        row.getInt("slot"),
        row.getInt("round"),
        row.getString("question"),
        row.getInt("choice"),
        row.getBoolean("is_right"),
        Statements.instant(row, "answered_at"),
        row.getObject("answered_on", LocalDate.class));
  }
}
