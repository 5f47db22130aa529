package org.coursewatch.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.jspecify.annotations.Nullable;

/**
 * The runs there are, and what they found. Only the program's office and the service see them.
 *
 * <p>A node that is at a run holds a lease by the clock of the database and says with everything it
 * writes which attempt it belongs to. What a batch found is written in one transaction with how far
 * it came, so that another node goes on after it, and no course is compared twice or left out.
 */
public interface WhatIfRuns {

  /** A course that moved from one state to another, or stayed, as a key of the matrix. */
  record Move(CourseState from, CourseState to) {}

  /**
   * What a batch found.
   *
   * @param last its last course
   * @param compared how many courses it had
   * @param unreadable how many of them could not be read
   * @param moves the states of all others
   * @param changes what differs
   */
  record Batch(
      CourseId last,
      int compared,
      int unreadable,
      Map<Move, Integer> moves,
      List<WhatIfChange> changes) {
    public Batch {
      moves = Map.copyOf(moves);
      changes = List.copyOf(changes);
    }
  }

  /** What of the changes is asked for; null means any. */
  record Wanted(
      @Nullable CourseState from, @Nullable CourseState to, @Nullable CourseId after, int most) {}

  /** A change, with the number of the patient whose course it is. */
  record Numbered(String patientNumber, WhatIfChange change) {}

  /** How often each code differs, by what became of it. */
  record CodeCount(Kind kind, String code, long courses) {
    /** What became of a code under the draft. */
    public enum Kind {
      REFUSAL_ADDED,
      REFUSAL_REMOVED,
      OVERDUE_ADDED,
      OVERDUE_REMOVED
    }
  }

  /** A new one, {@code QUEUED}. */
  void add(WhatIfId id, String account, WhatIfOrder order);

  /** How many have still to be worked on. */
  int open();

  Optional<WhatIfRun> find(WhatIfId id);

  /** All, newest first, after the one called {@code after}. */
  List<WhatIfRun> list(@Nullable WhatIfId after, int most);

  /**
   * Gives the caller the oldest run that waits, or whose node let its lease run out. Never waits
   * for another node.
   */
  Optional<WhatIfRun> claim(String node, Duration lease);

  /** How many courses of {@code program} go on or have something open. */
  long courses(String program);

  /** These courses after {@code after} in order of their ids, at most {@code most}. */
  List<CourseId> courses(String program, @Nullable CourseId after, int most);

  /** Tells how many courses there are. */
  boolean begin(WhatIfRun run, long estimated, Duration lease);

  /**
   * Adds what a batch found and renews the lease.
   *
   * @return whether the attempt still counts; if not, nothing was added
   */
  boolean add(WhatIfRun run, Batch batch, Duration lease);

  /**
   * Ends an attempt: {@code DONE}, or {@code FAILED} with a reason.
   *
   * @return whether it still counted
   */
  boolean finish(WhatIfRun run, @Nullable WhatIfFailure failure, Instant now);

  /** How many courses went from each state to each. */
  Map<Move, Long> matrix(WhatIfId id);

  /** How often each code differs, the most frequent first. */
  List<CodeCount> codes(WhatIfId id);

  /** For how many courses the window is another one. */
  long windowsMoved(WhatIfId id);

  /** Some of the changes, in order of the courses' ids. */
  List<Numbered> changes(WhatIfId id, Wanted wanted);

  /** Removes what was finished before {@code before}. */
  int forget(Instant before);
}
