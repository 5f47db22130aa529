package org.coursewatch.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.worklist.AuthorizationTask.Kind;
import org.jspecify.annotations.Nullable;

/** What a pharmacy has to do about the authorizations issued to it; what is done is not in it. */
public interface AuthorizationTasks {

  /**
   * What is asked for.
   *
   * @param pharmacy whose
   * @param kinds only these; empty means all
   * @param today the program day
   * @param after only what comes after this place, null from the beginning
   * @param most at most so many
   */
  record Wanted(
      PharmacyId pharmacy,
      Set<Kind> kinds,
      LocalDate today,
      @Nullable AuthorizationCursor after,
      int most) {}

  /** By kind, then by the last day, then by number. */
  List<AuthorizationTask> list(Wanted wanted);

  /** How many there are of each kind, in the order of the kinds. */
  Map<Kind, Integer> counts(PharmacyId pharmacy, LocalDate today);
}
