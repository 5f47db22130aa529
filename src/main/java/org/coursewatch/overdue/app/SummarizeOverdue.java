package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CheckCode;
import org.coursewatch.overdue.AgeOfDelay;
import org.coursewatch.overdue.OverdueCounts;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.overdue.OverdueSummary.Group;
import org.coursewatch.overdue.OverdueSummary.ProgramDay;
import org.coursewatch.overdue.RiskGroup;
import org.coursewatch.people.Actor;

/**
 * Counts what is overdue, by groups. By program all programs are counted, each on its own day;
 * otherwise one program.
 */
@ApplicationScoped
public class SummarizeOverdue {

  private final OverdueCounts counts;
  private final SettleScope scopes;
  private final AuditTrail audit;

  @Inject
  SummarizeOverdue(OverdueCounts counts, SettleScope scopes, AuditTrail audit) {
    this.counts = counts;
    this.scopes = scopes;
    this.audit = audit;
  }

  /**
   * The summary.
   *
   * @throws org.coursewatch.platform.ProblemException as {@link ReadOverdueReport#read}
   */
  @Transactional
  public OverdueSummary summarize(
      OverdueGrouping by, OverdueQuestion question, Actor asking, Instant now) {
    List<OverdueScope> asked =
        by == OverdueGrouping.PROGRAM
            ? scopes.ofEach(question, asking, now)
            : List.of(scopes.of(question, asking, now));
    audit.note(asking, AuditAction.REPORT_READ, AuditSubject.list("overdue/summary"), now);
    List<ProgramDay> days = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    for (OverdueScope scope : asked) {
      days.add(new ProgramDay(scope.program().id(), scope.on(), scope.program().zone().zone()));
      groups.addAll(counts.groups(by, scope.program().id(), scope.filter(), scope.on()));
    }
    return switch (by) {
      case PRACTICE, PRESCRIBER -> OverdueSummary.greatest(by, days, groups, now);
      case PROGRAM -> listed(by, days, programs(asked), groups, now);
      case CHECK -> listed(by, days, all(CheckCode.values(), CheckCode::name), groups, now);
      case AGE -> listed(by, days, all(AgeOfDelay.values(), AgeOfDelay::label), groups, now);
      case RISK -> listed(by, days, all(RiskGroup.values(), RiskGroup::label), groups, now);
    };
  }

  /** Every group of {@code empty} in its order, also those without any check. */
  private static OverdueSummary listed(
      OverdueGrouping by,
      List<ProgramDay> days,
      List<Group> empty,
      List<Group> counted,
      Instant now) {
    Map<String, Long> overdue =
        counted.stream().collect(Collectors.toMap(Group::key, Group::overdue));
    List<Group> groups =
        empty.stream()
            .map(each -> new Group(each.key(), each.label(), overdue.getOrDefault(each.key(), 0L)))
            .toList();
    return OverdueSummary.listed(by, days, groups, now);
  }

  private static List<Group> programs(List<OverdueScope> scopes) {
    return scopes.stream()
        .map(scope -> new Group(scope.program().id(), scope.program().name(), 0))
        .toList();
  }

  private static <E extends Enum<E>> List<Group> all(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(each -> new Group(each.name(), label.apply(each), 0)).toList();
  }
}
