package org.coursewatch.people.rest;

import java.time.Instant;
import java.util.List;
import org.coursewatch.people.Custody.Span;
import org.jspecify.annotations.Nullable;

/** Who was responsible, oldest first. Each {@code until} is the next {@code from}. */
public record CustodyJson(List<SpanJson> spans) {

  /** Instants in UTC; {@code from} is inside, {@code until} outside and null while it goes on. */
  public record SpanJson(String prescriberId, String from, @Nullable String until) {

    static SpanJson of(Span span) {
      Instant until = span.until();
      return new SpanJson(
          span.prescriber().toString(),
          span.from().toString(),
          until == null ? null : until.toString());
    }
  }

  static CustodyJson of(List<Span> spans) {
    return new CustodyJson(spans.stream().map(SpanJson::of).toList());
  }
}
