package org.coursewatch.metric.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.Metric.Scope;
import org.coursewatch.metric.MetricCounts;
import org.coursewatch.metric.MetricCounts.TookTooLong;
import org.coursewatch.metric.MetricGroup;
import org.coursewatch.metric.MetricQuestion;
import org.coursewatch.metric.MetricRow;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.Program;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Counts one metric: the program's office for all of it, a practice for its own courses. */
@ApplicationScoped
public class ReadMetric {

  /** More groups than this are no report any more. */
  public static final int MOST_GROUPS = 20_000;

  /**
   * What the caller asks for.
   *
   * @param metric which
   * @param program whose
   * @param from first program day (inside)
   * @param until the program day after the last one (outside)
   * @param by what it is told apart by, null for what is usual
   * @param prescriber only this prescriber's courses, null for all the caller sees
   * @param smallest what is counted less often than this is told without its value; 0 shows all
   */
  public record Request(
      Metric metric,
      Program program,
      LocalDate from,
      LocalDate until,
      @Nullable List<String> by,
      @Nullable PrescriberId prescriber,
      int smallest) {}

  /** What was asked, and the numbers; none when the metric cannot be counted. */
  public record Answer(MetricQuestion question, List<MetricRow> rows) {}

  private final MetricCounts counts;
  private final AuditTrail audit;
  private final Duration longest;

  @Inject
  ReadMetric(
      MetricCounts counts,
      AuditTrail audit,
      @ConfigProperty(name = "coursewatch.metrics.longest") Duration longest) {
    this.counts = counts;
    this.audit = audit;
    this.longest = longest;
  }

  /**
   * The answer as of {@code now}; nothing that lies after it is counted.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller may not see what is asked
   *     for, it takes too long, or it has too many groups
   */
  @Transactional
  public Answer read(Request request, Actor by, Instant now) {
    Metric metric = request.metric();
    Set<PrescriberId> prescribers = prescribers(request, by);
    MetricQuestion question = question(request, prescribers, now);
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("metrics/" + metric.id()), now);
    if (!metric.isAvailable()) {
      return new Answer(question, List.of());
    }
    List<MetricGroup> groups = count(question);
    if (groups.size() > MOST_GROUPS) {
      throw MetricProblems.tooManyGroups(MOST_GROUPS);
    }
    List<MetricRow> rows =
        groups.stream().flatMap(group -> group.rows(metric, request.smallest()).stream()).toList();
    return new Answer(question, rows);
  }

  private List<MetricGroup> count(MetricQuestion question) {
    try {
      return counts.count(question, longest, MOST_GROUPS);
    } catch (TookTooLong e) {
      throw MetricProblems.tookTooLong(longest, e);
    }
  }

  /** Null for all courses; a practice always names its own, so that it is found fast. */
  private static @Nullable Set<PrescriberId> prescribers(Request request, Actor by) {
    PrescriberId wanted = request.prescriber();
    if (wanted != null && request.metric().scope() == Scope.PROGRAM) {
      throw MetricProblems.notOfOne(request.metric());
    }
    if (by.readsEverything()) {
      return wanted == null ? null : Set.of(wanted);
    }
    if (!by.isPractice() || request.metric().scope() == Scope.PROGRAM) {
      throw MetricProblems.officeOnly(request.metric());
    }
    if (wanted == null) {
      return by.reach().sees();
    }
    if (!by.sees(wanted)) {
      throw MetricProblems.otherPractice();
    }
    return Set.of(wanted);
  }

  private static MetricQuestion question(
      Request request, @Nullable Set<PrescriberId> prescribers, Instant now) {
    Program program = request.program();
    List<String> by = request.by();
    return new MetricQuestion(
        request.metric(),
        program.id(),
        program.zone().zone(),
        RuleVersions.of(program),
        request.from(),
        request.until(),
        program.zone().dayOf(now),
        by == null ? request.metric().usualBy() : by,
        prescribers);
  }
}
