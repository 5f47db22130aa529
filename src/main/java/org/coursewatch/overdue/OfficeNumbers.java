package org.coursewatch.overdue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the program's office, besides the overdue report. Each number is that of a list.
 *
 * @param escalated steps to the office of checks that are still overdue
 * @param lost courses whose patients nobody reaches
 * @param stops courses stopped by a positive test
 * @param openCases cases of non-compliance nobody reviews yet
 * @param casesInReview cases under review
 * @param appeals appeals to be decided on
 * @param deadLetters notices that could not be sent
 * @param sweptAt when the last sweep was over, null before the first
 * @param sealedAt when the audit trail was sealed the last time, null before the first
 */
public record OfficeNumbers(
    long escalated,
    long lost,
    long stops,
    long openCases,
    long casesInReview,
    long appeals,
    long deadLetters,
    @Nullable Instant sweptAt,
    @Nullable Instant sealedAt) {

  /** Where the numbers are read. */
  public interface Source {

    /** The numbers of {@code program} on its day {@code today}. */
    OfficeNumbers read(String program, LocalDate today);
  }
}
