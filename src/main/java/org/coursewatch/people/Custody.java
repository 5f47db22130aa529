package org.coursewatch.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a patient, and was on any day. There is always exactly one: the end of one
 * time is the beginning of the next.
 */
public interface Custody {

  /**
   * A time of responsibility.
   *
   * @param prescriber who was responsible
   * @param from inside
   * @param until outside; null while it goes on
   */
  record Span(PrescriberId prescriber, Instant from, @Nullable Instant until) {}

  /** Makes {@code prescriber} responsible from {@code at} on (inside). */
  void move(PatientId patient, PrescriberId prescriber, Instant at);

  /** Oldest first, without a gap. */
  List<Span> spans(PatientId patient);
}
