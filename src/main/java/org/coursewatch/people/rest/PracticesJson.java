package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Practice;
import org.jspecify.annotations.Nullable;

/** A page of practices. */
public record PracticesJson(List<PracticeJson> items, @Nullable String next) {

  static PracticesJson of(List<Practice> page, int limit) {
    return new PracticesJson(
        page.stream().map(PracticeJson::of).toList(), Parameters.next(page, limit, Practice::id));
  }
}
