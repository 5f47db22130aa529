package org.coursewatch.metric;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a metric.
 *
 * @param metric which
 * @param program id of the program
 * @param zone in which the program counts days
 * @param versions the program's rule versions, in order
 * @param from first day (inside)
 * @param until the day after the last one (outside)
 * @param today the program day it is asked on; nothing later is counted
 * @param by what the counts are told apart by, in this order
 * @param prescribers whose courses only; null for all
 */
public record MetricQuestion(
    Metric metric,
    String program,
    ZoneId zone,
    List<Version> versions,
    LocalDate from,
    LocalDate until,
    LocalDate today,
    List<String> by,
    @Nullable Set<PrescriberId> prescribers) {

  /**
   * A rule version, as queries see it.
   *
   * @param rules its id
   * @param from first day in force (inside), null for the first version
   * @param numbers its numbers by the path of their key
   */
  public record Version(String rules, @Nullable LocalDate from, Map<String, Integer> numbers) {}

  public MetricQuestion {
    versions = List.copyOf(versions);
    by = List.copyOf(by);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a period has at least one day");
    }
    if (!metric.apart().containsAll(by)) {
      throw new IllegalArgumentException(metric.id() + " is not told apart by " + by);
    }
  }
}
