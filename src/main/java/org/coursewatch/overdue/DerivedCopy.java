package org.coursewatch.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.AuthorizationStanding.Status;
import org.coursewatch.course.CourseWindow;
import org.coursewatch.course.Derived;
import org.coursewatch.course.Forecast.CheckSpan;
import org.coursewatch.course.Forecast.StateSpan;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/**
 * The derived rows of one course: as they are stored, or as they should be. Codes are kept as text,
 * so that a damaged one can be told. Days are program days, {@code from} inside, {@code until}
 * outside, null for ever.
 */
public record DerivedCopy(
    CourseLine course,
    List<CheckLine> checks,
    List<StateLine> states,
    List<WindowLine> windows,
    List<AuthorizationLine> authorizations) {

  /** The derived columns of the course itself. */
  public record CourseLine(
      boolean running,
      @Nullable LocalDate upkeepOn,
      String rulesMark,
      @Nullable String category,
      @Nullable LocalDate supplyEnd) {}

  /**
   * One row of open days of a check.
   *
   * @param flagMissed whether it has no flag and the sweep would not raise one on the right day
   */
  public record CheckLine(
      String check,
      String occasion,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate overdueFrom,
      String prescriber,
      String actor,
      String citation,
      boolean flagMissed) {}

  /** One row of days in a state. */
  public record StateLine(
      LocalDate from, @Nullable LocalDate until, String state, String prescriber) {}

  /** One window, both days inside. It says the same whenever it was worked out. */
  public record WindowLine(
      LocalDate first,
      LocalDate last,
      String openedBy,
      boolean firstDose,
      @Nullable LocalDate usedOn,
      @Nullable LocalDate cutOn,
      boolean unresolved,
      String rules,
      String category,
      String prescriber) {}

  /** Where one authorization stands; the last day is inside. */
  public record AuthorizationLine(
      String number,
      String pharmacy,
      Instant issuedAt,
      LocalDate lastDay,
      String status,
      @Nullable Instant settledAt) {}

  public DerivedCopy {
    checks = List.copyOf(checks);
    states = List.copyOf(states);
    windows = List.copyOf(windows);
    authorizations = List.copyOf(authorizations);
  }

  /** The rows that {@code derived} asks for. */
  public static DerivedCopy of(Derived derived, PrescriberId prescriber) {
    String treating = prescriber.toString();
    return new DerivedCopy(
        new CourseLine(
            !derived.evaluation().ended(),
            derived.forecast().upkeepOn(),
            derived.rulesMark(),
            derived.category().name(),
            derived.supplyEnd()),
        derived.forecast().checks().stream().map(span -> line(span, treating)).toList(),
        derived.forecast().states().stream().map(span -> line(span, treating)).toList(),
        derived.windows().stream().map(window -> line(window, treating)).toList(),
        derived.evaluation().authorizations().stream().map(DerivedCopy::line).toList());
  }

  /**
   * What the rows say about {@code today} and later: rows worked out earlier begin earlier, and say
   * the same.
   */
  public DerivedCopy from(LocalDate today) {
    return new DerivedCopy(
        course,
        checks.stream()
            .filter(line -> reaches(line.until(), today))
            .map(line -> beginning(line, today))
            .toList(),
        states.stream()
            .filter(line -> reaches(line.until(), today))
            .map(line -> beginning(line, today))
            .toList(),
        windows,
        authorizations.stream().map(line -> lapsing(line, today)).toList());
  }

  private static CheckLine line(CheckSpan span, String prescriber) {
    return new CheckLine(
        span.check().code().name(),
        span.check().occasion().name(),
        span.from(),
        span.until(),
        span.check().dueOn(),
        span.overdueFrom(),
        prescriber,
        span.check().code().party().name(),
        span.check().rule().citation().line(),
        false);
  }

  private static StateLine line(StateSpan span, String prescriber) {
    return new StateLine(span.from(), span.until(), span.state().name(), prescriber);
  }

  private static WindowLine line(CourseWindow row, String prescriber) {
    return new WindowLine(
        row.window().firstDay(),
        row.window().lastDay(),
        row.openedBy().name(),
        row.firstDose(),
        row.window().usedOn(),
        row.window().cutOn(),
        row.unresolved(),
        row.rules(),
        row.category().name(),
        prescriber);
  }

  private static AuthorizationLine line(AuthorizationStanding standing) {
    return new AuthorizationLine(
        standing.number(),
        standing.pharmacy(),
        standing.issuedAt(),
        standing.lastDay(),
        standing.status().name(),
        standing.settledAt());
  }

  /** Readers compare its last day: one that was live is lapsed the day after. */
  private static AuthorizationLine lapsing(AuthorizationLine line, LocalDate today) {
    boolean lapsed = line.status().equals(Status.LIVE.name()) && line.lastDay().isBefore(today);
    return lapsed
        ? new AuthorizationLine(
            line.number(),
            line.pharmacy(),
            line.issuedAt(),
            line.lastDay(),
            Status.LAPSED.name(),
            line.settledAt())
        : line;
  }

  private static boolean reaches(@Nullable LocalDate until, LocalDate today) {
    return until == null || until.isAfter(today);
  }

  private static CheckLine beginning(CheckLine line, LocalDate today) {
    return new CheckLine(
        line.check(),
        line.occasion(),
        later(line.from(), today),
        line.until(),
        line.dueOn(),
        line.overdueFrom(),
        line.prescriber(),
        line.actor(),
        line.citation(),
        line.flagMissed());
  }

  private static StateLine beginning(StateLine line, LocalDate today) {
    return new StateLine(later(line.from(), today), line.until(), line.state(), line.prescriber());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
