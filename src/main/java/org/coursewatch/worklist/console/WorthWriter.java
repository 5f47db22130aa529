package org.coursewatch.worklist.console;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.coursewatch.course.FactWorth;
import org.coursewatch.page.Dates;
import org.coursewatch.page.Visit;

/** Says in a sentence whether something that was recorded counts, and if not why. */
final class WorthWriter {

  private final DayWords words;
  private final Dates dates;

  WorthWriter(Visit visit) {
    this.words = visit.words(DayWords.class);
    this.dates = visit.dates();
  }

  DayView.Entry entry(String what, FactWorth worth) {
    return new DayView.Entry(words.dayRecorded(what), sentence(worth), kind(worth));
  }

  private String sentence(FactWorth worth) {
    return switch (worth) {
      case FactWorth.Opened(LocalDate first, LocalDate last) ->
          words.worthOpened(dates.shortDay(first), dates.shortDay(last));
      case FactWorth.Screened screened -> screened(screened);
      case FactWorth.Stopped() -> words.worthStopped();
      case FactWorth.Counted() -> words.worthCounted();
      case FactWorth.Awaiting(LocalDate through) -> words.worthAwaiting(dates.shortDay(through));
      case FactWorth.Failed failed ->
          words.worthFailed(
              failed.failures().stream()
                  .sorted()
                  .map(words::failure)
                  .collect(Collectors.joining(" ")));
      case FactWorth.OutOfTime(LocalDate from, LocalDate through) ->
          words.worthOutOfTime(dates.shortDay(from), dates.shortDay(through));
      case FactWorth.Superseded() -> words.worthSuperseded();
      case FactWorth.NotAccepted() -> words.worthNotAccepted();
      case FactWorth.Differing() -> words.worthDiffering();
      case FactWorth.Kept() -> words.worthKept();
    };
  }

  private String screened(FactWorth.Screened screened) {
    LocalDate next = screened.nextFrom();
    return next == null ? words.worthScreenedOnly() : words.worthScreened(dates.shortDay(next));
  }

  private static String kind(FactWorth worth) {
    return switch (worth) {
      case FactWorth.Opened _, FactWorth.Screened _, FactWorth.Counted _ -> "good";
      case FactWorth.Stopped _ -> "bad";
      case FactWorth.Kept _ -> "info";
      case FactWorth.Awaiting _,
          FactWorth.Failed _,
          FactWorth.OutOfTime _,
          FactWorth.Superseded _,
          FactWorth.NotAccepted _,
          FactWorth.Differing _ ->
          "wait";
    };
  }
}
