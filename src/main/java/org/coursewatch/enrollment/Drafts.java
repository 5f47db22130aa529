package org.coursewatch.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PrescriberId;

/** Keeps drafts, as far as the transaction sees them. In the transaction of the caller. */
public interface Drafts {

  void add(Draft draft);

  Optional<Draft> find(DraftId id);

  /** The draft, kept from others who want to change it until the transaction ends. */
  Optional<Draft> lock(DraftId id);

  /** Open drafts of {@code prescriber}, the one saved last first. */
  List<Draft> open(PrescriberId prescriber, int most);

  void save(Draft draft);

  /** It became {@code course}; what it said is forgotten, the patient's record has it now. */
  void finish(DraftId id, CourseId course, Instant at);

  /** Whether there was one to remove. */
  boolean remove(DraftId id);

  /** Removes those saved last before {@code instant}; how many. */
  int forgetBefore(Instant instant);
}
