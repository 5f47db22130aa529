package org.coursewatch.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.jspecify.annotations.Nullable;

/** The holds of a course and the releases that end them. */
public final class Holds {

  private record Hold(HoldPlaced fact, @Nullable String id, int order) {}

  private record Release(HoldReleased fact, int order) {}

  private final List<Hold> placed = new ArrayList<>(1);
  private final List<Release> released = new ArrayList<>(1);

  void place(HoldPlaced fact, @Nullable String id, int order) {
    placed.add(new Hold(fact, id, order));
  }

  void release(HoldReleased fact, int order) {
    released.add(new Release(fact, order));
  }

  /** The earliest hold that stands, null when none does. */
  public @Nullable HoldPlaced standing() {
    HoldPlaced earliest = null;
    for (Hold hold : placed) {
      boolean stands = released.stream().noneMatch(release -> ends(release, hold));
      if (stands && (earliest == null || hold.fact().at().isBefore(earliest.at()))) {
        earliest = hold.fact();
      }
    }
    return earliest;
  }

  /**
   * A hold with its release.
   *
   * @param from when it was placed
   * @param until when the first release ended it, null while it stands
   */
  public record Span(Instant from, @Nullable Instant until) {}

  /** Every hold ever placed, in order of recording. */
  public List<Span> spans() {
    return placed.stream().map(hold -> new Span(hold.fact().at(), endOf(hold))).toList();
  }

  private @Nullable Instant endOf(Hold hold) {
    return released.stream()
        .filter(release -> ends(release, hold))
        .map(release -> release.fact().at())
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** Whether a hold was placed at or after {@code instant}, released or not. */
  public boolean anyPlacedFrom(Instant instant) {
    return placed.stream().anyMatch(hold -> !hold.fact().at().isBefore(instant));
  }

  private static boolean ends(Release release, Hold hold) {
    String named = release.fact().hold();
    return named == null ? isEarlier(hold, release) : named.equals(hold.id());
  }

  private static boolean isEarlier(Hold hold, Release release) {
    int instants = hold.fact().at().compareTo(release.fact().at());
    return instants != 0 ? instants < 0 : hold.order() < release.order();
  }
}
