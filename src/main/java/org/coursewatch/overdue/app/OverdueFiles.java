package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.overdue.json.GroupingText;
import org.coursewatch.overdue.json.ReportWords;
import org.coursewatch.overdue.json.SummaryColumns;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.print.CsvText;
import org.coursewatch.platform.print.PdfTable;
import org.coursewatch.platform.print.PrintedFile;

/** The report and its summary as files, for whoever waits for them. */
@ApplicationScoped
public class OverdueFiles {

  private static final int BUFFER = 16 * 1024;

  private final WriteOverdueReport report;
  private final SummarizeOverdue summarize;
  private final ReportStreams streams;

  @Inject
  OverdueFiles(WriteOverdueReport report, SummarizeOverdue summarize, ReportStreams streams) {
    this.report = report;
    this.summarize = summarize;
    this.streams = streams;
  }

  /**
   * All of the report, read from the database while it is written.
   *
   * @throws org.coursewatch.platform.ProblemException as {@link ReadOverdueReport#read}, here; and
   *     when too many are being written, while nothing of it is
   */
  public PrintedFile csv(OverdueQuestion question, Actor by, Instant now) {
    OverdueScope scope = report.prepare(question, "csv", by, now);
    return new PrintedFile(
        "overdue-" + scope.on() + ".csv",
        CsvText.MEDIA_TYPE,
        out ->
            streams.one(
                () -> {
                  OutputStream buffered = new BufferedOutputStream(out, BUFFER);
                  report.csv(scope, by, buffered, () -> {});
                  flush(buffered);
                }));
  }

  /** The first rows of the report, printed. Else like {@link #csv}. */
  public PrintedFile pdf(OverdueQuestion question, Actor by, Instant now) {
    OverdueScope scope = report.prepare(question, "pdf", by, now);
    return new PrintedFile(
        "overdue-" + scope.on() + ".pdf",
        PdfTable.MEDIA_TYPE,
        out ->
            streams.one(
                () -> {
                  report.pdf(scope, WriteOverdueReport.MOST_IN_ANSWER, by, out, () -> {});
                  flush(out);
                }));
  }

  /** The summary as comma-separated text. */
  public PrintedFile summaryCsv(
      OverdueGrouping by, OverdueQuestion question, Actor asking, Instant now) {
    OverdueSummary summary = summarize.summarize(by, question, asking, now);
    byte[] text = SummaryColumns.csv(summary).getBytes(StandardCharsets.UTF_8);
    return new PrintedFile(name(summary, "csv"), CsvText.MEDIA_TYPE, out -> write(text, out));
  }

  /** The summary, printed. */
  public PrintedFile summaryPdf(
      OverdueGrouping by, OverdueQuestion question, Actor asking, Instant now) {
    OverdueSummary summary = summarize.summarize(by, question, asking, now);
    return new PrintedFile(
        name(summary, "pdf"),
        PdfTable.MEDIA_TYPE,
        out -> {
          try (PdfTable table = SummaryColumns.pdf(summary, question.filter(), asking)) {
            table.writeTo(out, ReportWords.asOf(summary.asOf(), summary.days().getFirst().zone()));
          }
          flush(out);
        });
  }

  private static String name(OverdueSummary summary, String extension) {
    return "overdue-by-%s-%s.%s"
        .formatted(GroupingText.write(summary.by()), summary.days().getFirst().on(), extension);
  }

  private static void write(byte[] bytes, OutputStream out) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void flush(OutputStream out) {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
