package org.coursewatch.hometest.console;

import java.util.List;
import java.util.Objects;
import org.coursewatch.hometest.app.ReadHomeTests.Waiting;
import org.coursewatch.page.Dates;

/** The home tests that wait for the practice, the oldest first. */
record QueueView(List<Item> items) {

  /** One of them: whose, since when, and where to look at it. */
  record Item(String name, String number, String sentAt, String address) {}

  static QueueView of(List<Waiting> waiting, Dates dates, ReviewWords words) {
    return new QueueView(
        waiting.stream()
            .map(
                each ->
                    new Item(
                        Objects.requireNonNullElse(each.name(), words.erased()),
                        each.number(),
                        dates.instant(each.test().sentAt(), each.site()),
                        "/office/home-tests/" + each.test().id()))
            .toList());
  }
}
