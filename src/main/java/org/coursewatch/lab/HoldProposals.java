package org.coursewatch.lab;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.CourseFile;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** Every hold a lab value ever proposed. Everything is done in the transaction of the caller. */
public interface HoldProposals {

  /** Writes down that {@code proposed} proposes a hold of {@code file}, and answers its id. */
  UUID add(CourseFile file, HoldThreshold.Reached proposed, Instant now);

  Optional<HoldProposal> find(CourseFile file, UUID id);

  /** Proposals of a course before number {@code before}, newest first, at most {@code most}. */
  List<HoldProposal> of(CourseFile file, @Nullable Long before, int most);

  /**
   * Open proposals before number {@code before}, newest first, at most {@code most}, without
   * reasons.
   *
   * @param prescribers whose courses; null for all
   */
  List<HoldProposal> open(
      @Nullable Collection<PrescriberId> prescribers, @Nullable Long before, int most);

  /** Writes down what was decided; a second decision fails. */
  void decide(CourseFile file, UUID id, HoldProposal.Verdict verdict);
}
