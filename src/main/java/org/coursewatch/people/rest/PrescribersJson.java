package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Prescriber;
import org.jspecify.annotations.Nullable;

/** A page of prescribers. */
public record PrescribersJson(List<PrescriberJson> items, @Nullable String next) {

  static PrescribersJson of(List<Prescriber> page, int limit) {
    return new PrescribersJson(
        page.stream().map(PrescriberJson::of).toList(),
        Parameters.next(page, limit, Prescriber::id));
  }
}
