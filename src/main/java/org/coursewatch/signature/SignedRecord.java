package org.coursewatch.signature;

import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * What a signature belongs to.
 *
 * @param kind what it is
 * @param course the course of a fact, null for an attestation
 * @param party for whom an attestation was made, null for a fact
 * @param id of the fact or the attestation
 */
public record SignedRecord(Kind kind, @Nullable CourseId course, @Nullable UUID party, UUID id) {

  /** The names are stored and sealed. */
  public enum Kind {
    FACT,
    ATTESTATION
  }

  public SignedRecord {
    boolean complete =
        switch (kind) {
          case FACT -> course != null && party == null;
          case ATTESTATION -> course == null && party != null;
        };
    if (!complete) {
      throw new IllegalArgumentException("a fact has a course, an attestation has a party");
    }
  }

  public static SignedRecord fact(CourseId course, UUID fact) {
    return new SignedRecord(Kind.FACT, course, null, fact);
  }

  public static SignedRecord attestation(UUID party, UUID attestation) {
    return new SignedRecord(Kind.ATTESTATION, null, party, attestation);
  }
}
