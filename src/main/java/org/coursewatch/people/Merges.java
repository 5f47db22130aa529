package org.coursewatch.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Patients who were registered twice. A merge says that one record is part of another; it rewrites
 * nothing and can be taken back.
 */
public interface Merges {

  /**
   * One merge or its reversal.
   *
   * @param patient the duplicate
   * @param into the surviving record
   * @param prescriber who was responsible for the duplicate before
   * @param account who did it
   * @param at when
   * @param reason in the words of that account, null once erased
   */
  record Step(
      PatientId patient,
      PatientId into,
      PrescriberId prescriber,
      String account,
      Instant at,
      @Nullable String reason) {}

  /** A patient and others of the same family name and birth date. */
  record Duplicate(PatientRecord patient, List<PatientId> others) {}

  void merge(Step step);

  /** Takes the merge of {@code step.patient()} back. */
  void unmerge(Step step);

  /** The newest merge of {@code patient} that holds. */
  Optional<Step> holding(PatientId patient);

  /** Patients after {@code after} who have a namesake born on the same day, in order of ids. */
  List<Duplicate> duplicates(@Nullable PatientId after, int most);
}
