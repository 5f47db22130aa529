package org.coursewatch.selfcare.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.selfcare.QuestionAttempt;
import org.coursewatch.selfcare.QuestionAttempts.Place;
import org.coursewatch.selfcare.json.QuestionAttemptJson;
import org.jspecify.annotations.Nullable;

/** A page of attempts, the newest first; {@code next} is the cursor of the next page or null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record QuestionAttemptsJson(List<QuestionAttemptJson> items, @Nullable String next) {

  static QuestionAttemptsJson of(List<QuestionAttempt> found, int limit) {
    List<QuestionAttempt> shown = found.subList(0, Math.min(limit, found.size()));
    QuestionAttempt last = found.size() > limit ? shown.getLast() : null;
    return new QuestionAttemptsJson(
        shown.stream().map(QuestionAttemptJson::of).toList(),
        last == null ? null : Parameters.text(new Place(last.startedAt(), last.id())));
  }
}
