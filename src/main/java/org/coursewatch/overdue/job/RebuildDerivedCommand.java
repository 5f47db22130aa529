package org.coursewatch.overdue.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.coursewatch.overdue.DerivedDifference;
import org.coursewatch.overdue.RebuildReport;
import org.coursewatch.overdue.app.RebuildDerivedRows;
import org.coursewatch.platform.Command;
import org.coursewatch.platform.ServiceClock;

/** {@code rebuild-derived [--dry-run]}: one line for each wrong row, then the sums. */
@ApplicationScoped
class RebuildDerivedCommand implements Command {

  private static final String DRY_RUN = "--dry-run";
  private static final int WRONG_ARGUMENTS = 2;

  private final RebuildDerivedRows rebuild;
  private final ServiceClock clock;

  @Inject
  RebuildDerivedCommand(RebuildDerivedRows rebuild, ServiceClock clock) {
    this.rebuild = rebuild;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "rebuild-derived";
  }

  @Override
  public String usage() {
    return "["
        + DRY_RUN
        + "] [<instant>]   works out the derived rows of all courses anew; dry, also as of then";
  }

  /** 0 when nothing is wrong any more, 1 when something is, 2 for arguments nobody knows. */
  @Override
  public int run(List<String> arguments, PrintStream out) {
    boolean dryRun = !arguments.isEmpty() && arguments.getFirst().equals(DRY_RUN);
    Instant at;
    try {
      at = arguments.size() == 2 && dryRun ? Instant.parse(arguments.getLast()) : clock.now();
    } catch (DateTimeParseException e) {
      return wrongArguments(out);
    }
    if (arguments.size() > 2 || (!arguments.isEmpty() && !dryRun)) {
      return wrongArguments(out);
    }
    RebuildReport report = rebuild.rebuild(dryRun, at, difference -> out.println(line(difference)));
    print(report, out);
    return report.leavesSomethingWrong() ? 1 : 0;
  }

  @Override
  public Optional<List<String>> checking(Instant at) {
    return Optional.of(List.of(DRY_RUN, at.toString()));
  }

  private int wrongArguments(PrintStream out) {
    out.println("Usage: " + name() + " " + usage());
    return WRONG_ARGUMENTS;
  }

  private static void print(RebuildReport report, PrintStream out) {
    report
        .failures()
        .forEach(failure -> out.println(failure.course() + " failed: " + failure.kind()));
    report
        .chainBreaks()
        .forEach(
            found ->
                out.println(
                    found.course() + " ledger entry " + found.sequence() + ": " + found.fault()));
    out.printf(
        "%d courses, %d of them with %d wrong rows%s, %d failed, %d breaks of the ledger's chain%n",
        report.courses(),
        report.differing(),
        report.differences(),
        report.dryRun() ? " (left as they are)" : " (written right)",
        report.failures().size(),
        report.chainBreaks().size());
  }

  private static String line(DerivedDifference difference) {
    return difference.course()
        + " "
        + difference.table()
        + " stored: "
        + (difference.stored() == null ? "nothing" : difference.stored())
        + " right: "
        + (difference.right() == null ? "nothing" : difference.right());
  }
}
