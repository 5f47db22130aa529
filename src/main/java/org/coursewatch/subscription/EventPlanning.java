package org.coursewatch.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How events come about. Done in the transaction of the caller. */
public interface EventPlanning {

  /** Whether this node plans; another does if not. Ends with the transaction. */
  boolean isOurTurn();

  /**
   * Notes the courses whose state the days up to {@code today} (inside) changed by passing, and
   * adds events for authorizations whose last day is {@code today}; how many. Once for each day.
   */
  int passDays(String program, LocalDate today, Instant now);

  /** Takes courses that may have changed, at most {@code most}, each once. */
  List<UUID> takeChanged(int most);

  /**
   * Adds events for those of {@code courses} that belong to {@code program} and whose state on
   * {@code today} is another than the one told last; how many.
   */
  int tellStates(List<UUID> courses, String program, LocalDate today, Instant now);

  /** Adds events for authorizations of {@code courses} that were reversed; how many. */
  int tellReversals(List<UUID> courses, Instant now);
}
