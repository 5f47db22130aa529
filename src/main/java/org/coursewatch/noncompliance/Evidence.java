package org.coursewatch.noncompliance;

import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence: a reference to a record, or a figure. It names nobody.
 *
 * @param kind what it is
 * @param course the course it tells of; shown only to those who see the course. Null for what
 *     everybody may see who sees the case
 * @param name such as {@code lastDay}, or the kind of a fact
 * @param value the id, number or figure
 */
public record Evidence(Kind kind, @Nullable CourseId course, String name, String value) {

  /** What it refers to. */
  public enum Kind {
    /** A fact of the ledger, by its id. */
    FACT,
    AUTHORIZATION,
    SHIPMENT,
    /** An account, by its id: never by its name. */
    ACCOUNT,
    FIGURE
  }

  public Evidence {
    if (kind == Kind.FACT && course == null) {
      throw new IllegalArgumentException("a fact belongs to a course");
    }
  }
}
