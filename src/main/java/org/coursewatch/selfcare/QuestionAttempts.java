package org.coursewatch.selfcare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.selfcare.QuestionAttempt.Answer;
import org.jspecify.annotations.Nullable;

/** Keeps attempts at the month's questions. They are added to and never changed. */
public interface QuestionAttempts {

  /** The place of an attempt in a course's list: the next page begins after it. */
  record Place(Instant at, UUID attempt) {}

  void start(QuestionAttempt attempt);

  /** Adds {@code answer} to {@code attempt}. */
  void answer(QuestionAttempt attempt, Answer answer);

  Optional<QuestionAttempt> find(CourseId course, UUID attempt);

  /**
   * The newest of a course first, at most {@code most}.
   *
   * @param after only what comes after this place, null from the newest on
   */
  List<QuestionAttempt> newest(CourseId course, @Nullable Place after, int most);
}
