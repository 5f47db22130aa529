package org.coursewatch.overdue.app;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.overdue.OverdueCounts;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.OverdueList;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.overdue.json.OverdueColumns;
import org.coursewatch.overdue.json.ReportWords;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.print.PdfTable;

/** Writes the overdue report as a file, row by row as the database gives them. */
@ApplicationScoped
public class WriteOverdueReport {

  /** Rows in a PDF that somebody waits for: some thirty pages. */
  public static final int MOST_IN_ANSWER = 1_000;

  /** Rows in a PDF that is exported: nobody reads on, and it is in memory until it is written. */
  public static final int MOST_IN_EXPORT = 10_000;

  private static final String LANGUAGE = "en-US";
  private static final String TITLE = "Overdue checks";

  /** Seconds; a reader that takes longer for a file orders an export. */
  private static final int LONGEST = 1_800;

  private final OverdueList list;
  private final OverdueCounts counts;
  private final SettleScope scopes;
  private final AuditTrail audit;

  @Inject
  WriteOverdueReport(OverdueList list, OverdueCounts counts, SettleScope scopes, AuditTrail audit) {
    this.list = list;
    this.counts = counts;
    this.scopes = scopes;
    this.audit = audit;
  }

  /**
   * What a file answers to {@code question}; that {@code by} reads it is noted.
   *
   * @param form what the file is, such as {@code csv}
   * @throws org.coursewatch.platform.ProblemException as {@link ReadOverdueReport#read}
   */
  @Transactional
  public OverdueScope prepare(OverdueQuestion question, String form, Actor by, Instant now) {
    OverdueScope scope = scopes.of(question, by, now);
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("overdue/" + form), now);
    return scope;
  }

  /** The same without a note: for an export, whose order is noted. */
  @Transactional
  public OverdueScope settle(OverdueQuestion question, Actor by, Instant now) {
    return scopes.of(question, by, now);
  }

  @Transactional
  public long count(OverdueScope scope, Actor by) {
    return counts.count(scope.program().id(), scope.filter(), scope.on());
  }

  /**
   * All of it as comma-separated text, of one look at the database.
   *
   * @param row is run after every row
   */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST)
  public void csv(OverdueScope scope, Actor by, OutputStream out, Runnable row) {
    write(OverdueColumns.HEADER, out);
    list.forEach(
        scope.wanted(null, OverdueList.NO_LIMIT),
        item -> {
          write(OverdueColumns.csv(item, scope), out);
          row.run();
        });
  }

  /**
   * The first {@code most} rows as a PDF that says how many there are in all.
   *
   * @param row is run after every row
   */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST)
  public void pdf(OverdueScope scope, int most, Actor by, OutputStream out, Runnable row) {
    long all = counts.count(scope.program().id(), scope.filter(), scope.on());
    try (PdfTable table =
        new PdfTable(TITLE, LANGUAGE, ReportWords.about(scope, by), OverdueColumns.PRINTED)) {
      list.forEach(
          scope.wanted(null, most),
          (OverdueItem item) -> {
            table.row(OverdueColumns.printed(item));
            row.run();
          });
      table.note(extent(all, most));
      table.writeTo(out, ReportWords.asOf(scope.asOf(), scope.program().zone().zone()));
    }
  }

  private static String extent(long all, int most) {
    if (all <= most) {
      return "All %d overdue checks are listed.".formatted(all);
    }
    return "Cut off: only the first %d of %d overdue checks are listed, the oldest. Narrow the filter, or %s."
        .formatted(
            most,
            all,
            most < MOST_IN_EXPORT
                ? "order an export"
                : "export the comma-separated file, which has all of them");
  }

  private static void write(String line, OutputStream out) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
