package org.coursewatch.course;

import static org.coursewatch.course.CourseState.CLOSED;
import static org.coursewatch.course.CourseState.FOLLOW_UP;
import static org.coursewatch.course.CourseState.HELD;
import static org.coursewatch.course.CourseState.PREGNANCY_STOP;
import static org.coursewatch.course.CourseState.SCREENING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coursewatch.course.StateWalk.Step;

/** Draws what a {@link StateWalk} has seen, as Mermaid text and as a table. */
final class StateDiagram {

  /** A cause that makes up less than this share of a step is told in the table only. */
  private static final int CAUSE_DRAWN_FROM_PERCENT = 10;

  /** A step that makes up less than this share of the steps out of its state likewise. */
  private static final int STEP_DRAWN_FROM_PERCENT = 3;

  /** States that can be reached from, or left to, nearly every other one. */
  private static final Set<CourseState> OUTSIDE =
      EnumSet.of(PREGNANCY_STOP, HELD, FOLLOW_UP, CLOSED);

  private final Map<Step, Map<String, Integer>> steps;

  StateDiagram(Map<Step, Map<String, Integer>> steps) {
    this.steps = steps;
  }

  /** Steps between the states of a running course one by one, those in and out of it together. */
  String mermaid() {
    List<String> inside = new ArrayList<>();
    Map<String, Map<String, Integer>> outside = new LinkedHashMap<>();
    steps.forEach(
        (step, causes) -> {
          String from = OUTSIDE.contains(step.from()) ? step.from().name() : "RUNNING";
          String to = OUTSIDE.contains(step.to()) ? step.to().name() : "RUNNING";
          if (from.equals(to)) {
            if (isDrawn(step)) {
              inside.add("    " + step.from() + " --> " + step.to() + label(causes));
            }
          } else {
            Map<String, Integer> merged =
                outside.computeIfAbsent(from + " --> " + to, arrow -> new TreeMap<>());
            causes.forEach((cause, times) -> merged.merge(cause, times, Integer::sum));
          }
        });
    List<String> lines = new ArrayList<>(List.of("stateDiagram-v2", "  [*] --> RUNNING"));
    lines.add("  state RUNNING {");
    lines.add("    [*] --> " + SCREENING);
    lines.addAll(inside);
    lines.add("  }");
    outside.forEach((arrow, causes) -> lines.add("  " + arrow + label(causes)));
    lines.add("  " + CLOSED + " --> [*]");
    return String.join("\n", lines);
  }

  /** Every step seen, with every cause. */
  String table() {
    List<String> lines = new ArrayList<>(List.of("| from | to | caused by |", "|---|---|---|"));
    steps.forEach(
        (step, causes) ->
            lines.add(
                causes.keySet().stream()
                    .map(cause -> cause.equals(StateWalk.TIME) ? cause : "`" + cause + "`")
                    .collect(
                        Collectors.joining(
                            ", ", "| " + step.from() + " | " + step.to() + " | ", " |"))));
    return String.join("\n", lines);
  }

  private boolean isDrawn(Step step) {
    int leaving =
        steps.entrySet().stream()
            .filter(each -> each.getKey().from() == step.from())
            .mapToInt(each -> times(each.getValue()))
            .sum();
    return times(steps.get(step)) * 100 >= leaving * STEP_DRAWN_FROM_PERCENT;
  }

  private static int times(Map<String, Integer> causes) {
    return causes.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String label(Map<String, Integer> causes) {
    int all = times(causes);
    return causes.entrySet().stream()
        .filter(cause -> cause.getValue() * 100 >= all * CAUSE_DRAWN_FROM_PERCENT)
        .sorted(Comparator.comparing((Map.Entry<String, Integer> cause) -> -cause.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("<br/>", " : ", ""));
  }
}
