package org.coursewatch.metric;

import org.jspecify.annotations.Nullable;

/**
 * One of the numbers of a metric.
 *
 * @param name as in the query and in answers
 * @param kind how it is made of the rows of the query
 * @param unit what it is counted in
 * @param meaning in a sentence
 * @param part of a share: the measure above the line; null for other kinds
 * @param whole of a share: the measure below the line; null for other kinds
 * @param per of a share: by how much it is multiplied, such as 100 for percent
 */
public record Measure(
    String name,
    Kind kind,
    String unit,
    String meaning,
    @Nullable String part,
    @Nullable String whole,
    int per) {

  /** How a measure is made of rows. */
  public enum Kind {
    /** The amounts added up; months add up to the period, groups to the whole. */
    SUM,
    /** How many different subjects there are; one can be in several months and groups. */
    DISTINCT,
    /** Median, 90th percentile and number of the amounts. */
    SPREAD,
    /** One sum divided by another. */
    SHARE
  }

  public Measure {
    boolean divides = kind == Kind.SHARE;
    if (divides != (part != null) || divides != (whole != null)) {
      throw new IllegalArgumentException(name + ": a share, and only a share, has two parts");
    }
  }
}
