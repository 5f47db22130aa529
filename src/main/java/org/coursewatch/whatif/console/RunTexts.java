package org.coursewatch.whatif.console;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.page.Dates;
import org.coursewatch.page.PageWords;
import org.coursewatch.time.DateWindow;
import org.coursewatch.whatif.WhatIfChange;
import org.coursewatch.whatif.WhatIfRun;
import org.coursewatch.whatif.WhatIfRuns.CodeCount;
import org.coursewatch.whatif.WhatIfRuns.Numbered;
import org.coursewatch.whatif.app.ReadWhatIf.Findings;
import org.coursewatch.whatif.console.WhatIfView.ChangeRow;
import org.coursewatch.whatif.console.WhatIfView.CodeRow;
import org.coursewatch.whatif.console.WhatIfView.MoveRow;
import org.coursewatch.whatif.console.WhatIfView.RunRow;
import org.coursewatch.whatif.console.WhatIfView.RunView;
import org.jspecify.annotations.Nullable;

/** Puts runs into the words and days of one visit. */
record RunTexts(WhatIfWords words, PageWords page, Dates dates, ZoneId zone) {

  static final String ADDRESS = "/program/what-if";

  RunRow row(WhatIfRun run) {
    String kind =
        switch (run.state()) {
          case QUEUED, RUNNING -> "wait";
          case DONE -> "good";
          case FAILED -> "bad";
        };
    return new RunRow(
        run.id().toString(),
        run.order().title(),
        dates.instant(run.order().knownAt(), zone),
        run.account(),
        run.state(),
        kind,
        run.percent(),
        run.changed(),
        run.moved());
  }

  RunView view(Findings findings) {
    WhatIfRun run = findings.run();
    return new RunView(
        row(run),
        run.state().isOpen(),
        run.compared(),
        Math.max(run.estimated(), run.compared()),
        run.unreadable(),
        findings.windowsMoved(),
        run.failure(),
        moves(findings),
        findings.codes().stream().map(this::code).toList(),
        run.order().hash(),
        dates.instant(run.order().asOf(), zone),
        dates.instant(run.order().knownAt(), zone),
        dates.day(run.order().draftFrom()),
        run.order().draft());
  }

  /** Those that move first, the most frequent first. */
  private static List<MoveRow> moves(Findings findings) {
    String address = ADDRESS + "/" + findings.run().id() + "/changes";
    return findings.matrix().entrySet().stream()
        .map(
            each -> {
              boolean stays = each.getKey().from() == each.getKey().to();
              String query = "?from=" + each.getKey().from() + "&to=" + each.getKey().to();
              return new MoveRow(
                  each.getKey().from(),
                  each.getKey().to(),
                  each.getValue(),
                  stays ? null : address + query);
            })
        .sorted(
            Comparator.comparing((MoveRow row) -> row.address() == null)
                .thenComparing(Comparator.comparingLong(MoveRow::courses).reversed())
                .thenComparing(MoveRow::from)
                .thenComparing(MoveRow::to))
        .toList();
  }

  private CodeRow code(CodeCount count) {
    return switch (count.kind()) {
      case REFUSAL_ADDED -> refusal(words.refusalAdded(), count);
      case REFUSAL_REMOVED -> refusal(words.refusalRemoved(), count);
      case OVERDUE_ADDED -> check(words.overdueAdded(), count);
      case OVERDUE_REMOVED -> check(words.overdueRemoved(), count);
    };
  }

  private CodeRow refusal(String change, CodeCount count) {
    String sentence = page.refusal(RefusalCode.valueOf(count.code()));
    return new CodeRow(change, count.code(), sentence, count.courses());
  }

  private CodeRow check(String change, CodeCount count) {
    String sentence = page.check(CheckCode.valueOf(count.code()));
    return new CodeRow(change, count.code(), sentence, count.courses());
  }

  ChangeRow row(Numbered numbered) {
    WhatIfChange change = numbered.change();
    List<String> details = new ArrayList<>();
    change.refusalsAdded().stream()
        .sorted()
        .forEach(code -> details.add(words.refusalAdded() + ": " + page.refusal(code)));
    change.refusalsRemoved().stream()
        .sorted()
        .forEach(code -> details.add(words.refusalRemoved() + ": " + page.refusal(code)));
    change.overdueAdded().stream()
        .sorted()
        .forEach(code -> details.add(words.overdueAdded() + ": " + page.check(code)));
    change.overdueRemoved().stream()
        .sorted()
        .forEach(code -> details.add(words.overdueRemoved() + ": " + page.check(code)));
    if (change.movesWindow()) {
      details.add(words.windowMoves(window(change.windowBefore()), window(change.windowAfter())));
    }
    return new ChangeRow(
        change.course().toString(), numbered.patientNumber(), change.from(), change.to(), details);
  }

  private String window(@Nullable DateWindow window) {
    return window == null
        ? words.noWindow()
        : words.window(dates.shortDay(window.firstDay()), dates.shortDay(window.lastDay()));
  }
}
