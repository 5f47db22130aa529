package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Cover;
import org.jspecify.annotations.Nullable;

/** A page of covers. */
public record CoversJson(List<CoverJson> items, @Nullable String next) {

  static CoversJson of(List<Cover> page, int limit) {
    return new CoversJson(
        page.stream().map(CoverJson::of).toList(), Parameters.next(page, limit, Cover::id));
  }
}
