package org.coursewatch.metric.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.metric.Upload.Kind;
import org.coursewatch.metric.Upload.Line;
import org.coursewatch.people.UsState;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated counts: a line of names, then one line each. A fault names its line, the
 * line of names being 1, and its column.
 */
final class UploadLines {

  private static final int MOST_LINES = 5_000;
  private static final int GREATEST = 100_000_000;
  private static final Set<String> ASKED = Set.of("PATIENT", "PRESCRIBER", "PHARMACY");

  private final Kind kind;
  private final Faults faults;
  private final List<Line> lines = new ArrayList<>();
  private final Set<List<@Nullable String>> seen = new HashSet<>();

  private UploadLines(Kind kind, Faults faults) {
    this.kind = kind;
    this.faults = faults;
  }

  /** The lines of {@code csv}; what is wrong with them is added to {@code faults}. */
  static List<Line> read(Kind kind, String csv, Faults faults) {
    UploadLines reading = new UploadLines(kind, faults);
    List<String> texts = csv.lines().filter(text -> !text.isBlank()).toList();
    if (texts.isEmpty() || !cells(texts.getFirst()).equals(kind.columns())) {
      String columns = String.join(",", kind.columns());
      faults.add("csv line 1", "does not name the columns", "Begin with " + columns + ".");
    } else if (texts.size() - 1 > MOST_LINES || texts.size() == 1) {
      faults.add(
          "csv", "has no lines, or more than " + MOST_LINES, "Send the counts of one month.");
    } else {
      for (int i = 1; i < texts.size(); i++) {
        reading.line(i + 1, cells(texts.get(i)));
      }
    }
    return reading.lines;
  }

  private void line(int number, List<String> cells) {
    if (cells.size() != kind.columns().size()) {
      String count = kind.columns().size() + " fields";
      faults.add("csv line " + number, "does not have " + count, "Send " + count + ", no quotes.");
      return;
    }
    Line line =
        switch (kind) {
          case KNOWLEDGE_SURVEY -> survey(number, cells);
          case EXTERNAL_PRESCRIPTIONS ->
              new Line(state(number, cells.get(0)), null, number(number, 1, cells.get(1)), null);
        };
    List<@Nullable String> about = Arrays.asList(line.askedOf(), line.item());
    if (!seen.add(about)) {
      faults.add(
          "csv line " + number, "is about what a line before is about", "Send one line for each.");
    }
    lines.add(line);
  }

  private Line survey(int number, List<String> cells) {
    String asked = cells.get(0);
    if (!ASKED.contains(asked)) {
      fault(number, 0, "is nobody who is asked", "Send PATIENT, PRESCRIBER or PHARMACY.");
    }
    String question = cells.get(1);
    if (!question.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")) {
      fault(number, 1, "is no code of a question", "Send at most 40 letters, digits, dots.");
    }
    int answers = number(number, 2, cells.get(2));
    int right = number(number, 3, cells.get(3));
    if (right > answers) {
      fault(number, 3, "is more than the answers", "Send how many of the answers were right.");
    }
    return new Line(asked, question, answers, Math.min(right, answers));
  }

  private @Nullable String state(int number, String code) {
    if (!code.isEmpty() && UsState.parse(code).isEmpty()) {
      fault(number, 0, "is no state", "Send a code of the USPS such as NY, or nothing.");
    }
    return code.isEmpty() ? null : code;
  }

  private int number(int line, int column, String text) {
    if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= GREATEST) {
      return Integer.parseInt(text);
    }
    fault(line, column, "is not a count", "Send a whole number from 0 to " + GREATEST + ".");
    return 0;
  }

  private void fault(int line, int column, String reason, String remedy) {
    faults.add("csv line " + line + " " + kind.columns().get(column), reason, remedy);
  }

  private static List<String> cells(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }
}
