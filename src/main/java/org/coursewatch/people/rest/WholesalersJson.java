package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Wholesaler;
import org.jspecify.annotations.Nullable;

/** A page of wholesalers. */
public record WholesalersJson(List<WholesalerJson> items, @Nullable String next) {

  static WholesalersJson of(List<Wholesaler> page, int limit) {
    return new WholesalersJson(
        page.stream().map(WholesalerJson::of).toList(),
        Parameters.next(page, limit, Wholesaler::id));
  }
}
