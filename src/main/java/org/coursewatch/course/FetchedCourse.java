package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/**
 * A course as one statement fetched it, with all its facts and still sealed.
 *
 * @param birth the birth date, sealed with the patient's key; the corrected one, if there is one
 * @param birthYear what is left of it when the key was destroyed
 * @param wrapped the patient's key, null once it was destroyed
 * @param facts in order of recording, a line each: id, instant of recording in microseconds since
 *     1970 UTC, and text, with tabs between; empty for none
 */
public record FetchedCourse(
    CourseId id,
    String program,
    PatientId patient,
    PrescriberId prescriber,
    LocalDate openedOn,
    Instant openedAt,
    RiskCategory riskCategory,
    @Nullable String categoryBasis,
    Sealed birth,
    int birthYear,
    @Nullable Sealed wrapped,
    String facts) {

  /** Bytes nobody reads as they are. */
  public record Sealed(byte[] bytes) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Sealed(byte[] others) && Arrays.equals(bytes, others);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return "sealed";
    }
  }

  /** Opens what is sealed in it. */
  public interface Opening {

    /**
     * @throws org.coursewatch.privacy.SealBroken when it was changed
     */
    CourseFile open(FetchedCourse course);
  }
}
