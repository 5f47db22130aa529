package org.coursewatch.program.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleValue;
import org.coursewatch.program.RuleValue.Absent;
import org.coursewatch.program.RuleValue.Always;
import org.coursewatch.program.RuleValue.Amount;
import org.coursewatch.program.RuleValue.Codes;
import org.coursewatch.program.RuleValue.Ladder;
import org.coursewatch.program.RuleValue.Switch;
import org.coursewatch.program.RuleValue.Word;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a value in the shape its rule asks for. Empty where it has another one; that is told as a
 * fault.
 */
final class RuleValueReader {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9]\\d{0,8}");

  private final Section section;
  private final Faults faults;

  RuleValueReader(Section section, Faults faults) {
    this.section = section;
    this.faults = faults;
  }

  /** What may stand as value of {@code key}, for remedies. */
  static String wanted(RuleKey key) {
    return switch (key.shape()) {
      case ALWAYS -> "always";
      case AMOUNT -> NumberRange.of(key).text();
      case AMOUNT_OR_ABSENT -> NumberRange.of(key).text() + ", or none";
      case SWITCH -> "yes or no";
      case CODES -> "a list out of " + String.join(", ", KnownCodes.of(key));
      case WORD -> "one of " + String.join(", ", KnownCodes.of(key));
      case LADDER ->
          "a list of {over: threshold, action: word}, thresholds rising, actions out of "
              + String.join(", ", LadderReader.ACTIONS);
    };
  }

  Optional<RuleValue> read(RuleKey key, Node node) {
    return switch (key.shape()) {
      case CODES -> Optional.of(codes(key, node));
      case LADDER -> Optional.of(ladder(key, node));
      case ALWAYS, AMOUNT, AMOUNT_OR_ABSENT, SWITCH, WORD ->
          text(key, node).flatMap(text -> single(key, node, text));
    };
  }

  private Optional<RuleValue> single(RuleKey key, Node node, String text) {
    return switch (key.shape()) {
      case ALWAYS -> text.equals("always") ? Optional.of(new Always()) : wrong(key, node, text);
      case AMOUNT -> amount(key, node, text);
      case AMOUNT_OR_ABSENT ->
          text.equals("none") ? Optional.of(new Absent()) : amount(key, node, text);
      case SWITCH -> onOrOff(key, node, text);
      case WORD ->
          KnownCodes.of(key).contains(text) ? Optional.of(new Word(text)) : wrong(key, node, text);
      case CODES, LADDER -> wrong(key, node, text);
    };
  }

  private Optional<String> text(RuleKey key, Node node) {
    String remedy = "write " + wanted(key);
    return Optional.of(Scalars.text(node, section.place(node), path(), remedy, faults))
        .filter(text -> !text.isEmpty());
  }

  private Optional<RuleValue> amount(RuleKey key, Node node, String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      return wrong(key, node, text);
    }
    int number = Integer.parseInt(text);
    if (!NumberRange.of(key).contains(number)) {
      faults.add(section.place(node), path(), number + " is out of range", "write " + wanted(key));
      return Optional.empty();
    }
    return Optional.of(new Amount(number));
  }

  private Optional<RuleValue> onOrOff(RuleKey key, Node node, String text) {
    return switch (text) {
      case "yes" -> Optional.of(new Switch(true));
      case "no" -> Optional.of(new Switch(false));
      default -> wrong(key, node, text);
    };
  }

  private Codes codes(RuleKey key, Node node) {
    Set<String> codes = new LinkedHashSet<>();
    for (Node item : items(key, node)) {
      String code = Scalars.text(item, section.place(item), path(), "write a code", faults);
      if (!code.isEmpty() && !KnownCodes.of(key).contains(code)) {
        faults.add(
            section.place(item),
            path(),
            "\"" + code + "\" is not a known code",
            "write " + wanted(key));
      } else if (!code.isEmpty() && !codes.add(code)) {
        faults.add(
            section.place(item),
            path(),
            code + " stands in the list twice",
            "take one of them out");
      }
    }
    return new Codes(List.copyOf(codes));
  }

  private Ladder ladder(RuleKey key, Node node) {
    return new LadderReader(section.place().file(), path(), faults).read(items(key, node));
  }

  private List<Node> items(RuleKey key, Node node) {
    if (node instanceof SequenceNode list
        && list.getTag().equals(Tag.SEQ)
        && !list.getValue().isEmpty()) {
      return list.getValue();
    }
    faults.add(
        section.place(node), path(), "is not a list with something in it", "write " + wanted(key));
    return List.of();
  }

  private Optional<RuleValue> wrong(RuleKey key, Node node, String text) {
    faults.add(
        section.place(node),
        path(),
        "\"" + text + "\" is not what this rule says",
        "write " + wanted(key));
    return Optional.empty();
  }

  private String path() {
    return section.pathOf("value");
  }
}
