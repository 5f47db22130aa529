package org.coursewatch.program.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursewatch.program.RuleValue.Ladder;
import org.coursewatch.program.RuleValue.Rung;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads thresholds with their actions. Thresholds rise, and actions never get milder on the way up.
 */
final class LadderReader {

  /** What a threshold can propose, the mildest first. */
  static final List<String> ACTIONS = List.of("repeat", "reduce", "hold");

  private static final Pattern THRESHOLD = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");
  private static final String ACTION_REMEDY = "write one of " + String.join(", ", ACTIONS);

  private final String file;
  private final String path;
  private final Faults faults;

  LadderReader(String file, String path, Faults faults) {
    this.file = file;
    this.path = path;
    this.faults = faults;
  }

  Ladder read(List<Node> items) {
    List<Rung> rungs = new ArrayList<>(items.size());
    for (Node item : items) {
      Section section = new Section(item, file, path, faults);
      Rung below =
          rungs.isEmpty() ? new Rung(BigDecimal.ZERO, ACTIONS.getFirst()) : rungs.getLast();
      String action = action(section, below.action());
      threshold(section, below.over()).ifPresent(over -> rungs.add(new Rung(over, action)));
      section.refuseOtherKeys();
    }
    return new Ladder(rungs);
  }

  private static Optional<BigDecimal> threshold(Section section, BigDecimal below) {
    String text = section.text("over", "give the threshold");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!THRESHOLD.matcher(text).matches()) {
      section.fault("over", "\"" + text + "\" is not a threshold", "write a number above 0");
      return Optional.empty();
    }
    BigDecimal threshold = new BigDecimal(text);
    if (threshold.compareTo(below) <= 0) {
      section.fault(
          "over",
          text + " does not rise above " + below.toPlainString(),
          "order thresholds from low to high");
    }
    return Optional.of(threshold);
  }

  private static String action(Section section, String below) {
    String action = section.text("action", ACTION_REMEDY);
    if (!action.isEmpty() && !ACTIONS.contains(action)) {
      section.fault("action", "\"" + action + "\" is not known", ACTION_REMEDY);
    } else if (!action.isEmpty() && ACTIONS.indexOf(action) < ACTIONS.indexOf(below)) {
      section.fault(
          "action",
          action + " is milder than " + below + " below it",
          "order actions from mild to strict");
    }
    return action;
  }
}
