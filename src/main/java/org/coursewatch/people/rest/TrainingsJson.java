package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Training;
import org.jspecify.annotations.Nullable;

/** A page of trainings. */
public record TrainingsJson(List<TrainingJson> items, @Nullable String next) {

  static TrainingsJson of(List<Training> page, int limit) {
    return new TrainingsJson(
        page.stream().map(TrainingJson::of).toList(), Parameters.next(page, limit, Training::id));
  }
}
