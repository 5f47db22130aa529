package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursewatch.export.ExportContent;
import org.coursewatch.export.ExportKind;
import org.coursewatch.export.ExportSink;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.overdue.json.OverdueQuestionText;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Permissions;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.Faults;

/** The overdue report as exports, for whoever may read it. */
@ApplicationScoped
public class ExportOverdue implements ExportContent {

  /** Whoever may make this call may export what it answers. */
  private static final String CALL = "GET /api/reports/overdue";

  private final WriteOverdueReport report;
  private final Permissions permissions;

  @Inject
  ExportOverdue(WriteOverdueReport report, Permissions permissions) {
    this.report = report;
    this.permissions = permissions;
  }

  @Override
  public Set<ExportKind> kinds() {
    return EnumSet.of(ExportKind.OVERDUE_CSV, ExportKind.OVERDUE_PDF);
  }

  @Override
  public Map<String, List<String>> accept(Order order, Actor by) {
    OverdueQuestion question = question(order);
    scope(order, by);
    return OverdueQuestionText.write(question);
  }

  @Override
  public long estimate(Order order, Actor by) {
    long all = report.count(scope(order, by), by);
    return order.kind() == ExportKind.OVERDUE_PDF
        ? Math.min(all, WriteOverdueReport.MOST_IN_EXPORT)
        : all;
  }

  @Override
  public void write(Order order, Actor by, ExportSink sink) {
    OverdueScope scope = scope(order, by);
    OutputStream out = stream(sink);
    switch (order.kind()) {
      case OVERDUE_CSV -> report.csv(scope, by, out, sink::row);
      case OVERDUE_PDF -> report.pdf(scope, WriteOverdueReport.MOST_IN_EXPORT, by, out, sink::row);
    }
  }

  private OverdueScope scope(Order order, Actor by) {
    if (!permissions.mayCall(by.role(), CALL)) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Your role does not read the overdue report.",
              "docs/api.md tells which roles do.")
          .asException();
    }
    return report.settle(question(order), by, order.asOf());
  }

  private static OverdueQuestion question(Order order) {
    Faults faults = new Faults();
    List<String> unknown = new ArrayList<>(order.parameters().keySet());
    unknown.removeAll(OverdueQuestionText.NAMES);
    unknown.forEach(
        name ->
            faults.add(
                name, "is not a parameter of this report", "Known: " + OverdueQuestionText.NAMES));
    OverdueQuestion question = OverdueQuestionText.read(order.parameters(), faults);
    faults.throwIfAny();
    return question;
  }

  private static OutputStream stream(ExportSink sink) {
    return new OutputStream() {
      @Override
      public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        sink.write(bytes, from, length);
      }
    };
  }
}
