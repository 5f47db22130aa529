package org.coursewatch.program.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.program.Rule;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleValue;
import org.coursewatch.program.store.SourcesReader.Source;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads all rules of a file, group by group. A rule nobody knows is a fault, and so is one that is
 * left out.
 */
final class RulesReader {

  /** The rules a file states and where their values stand; a rule with a fault is left out. */
  record StatedRules(Map<RuleKey, Rule> rules, Map<RuleKey, Place> places) {

    static StatedRules none() {
      return new StatedRules(new EnumMap<>(RuleKey.class), new EnumMap<>(RuleKey.class));
    }

    /** The value of {@code key}, if the file states one without a fault. */
    Optional<RuleValue> value(RuleKey key) {
      return Optional.ofNullable(rules.get(key)).map(Rule::value);
    }

    Place place(RuleKey key) {
      Place place = places.get(key);
      if (place == null) {
        throw new IllegalArgumentException(key.path());
      }
      return place;
    }

    String path(RuleKey key) {
      return "rules." + key.path();
    }
  }

  private final RuleReader ruleReader;
  private final Faults faults;
  private final StatedRules stated = StatedRules.none();

  RulesReader(Map<String, Source> sources, Faults faults) {
    this.ruleReader = new RuleReader(sources, faults);
    this.faults = faults;
  }

  StatedRules read(Section rules) {
    Map<RuleKey, Node> nodes = new EnumMap<>(RuleKey.class);
    for (String group : rules.keys()) {
      if (Arrays.stream(RuleKey.values()).noneMatch(key -> key.group().equals(group))) {
        String known =
            String.join(
                ", ", Arrays.stream(RuleKey.values()).map(RuleKey::group).distinct().toList());
        faults.add(
            rules.placeOf(group),
            rules.pathOf(group),
            "is no group of rules",
            "take it out; groups are " + known);
      } else {
        rules.section(group, "").ifPresent(section -> readGroup(group, section, nodes));
      }
    }
    if (rules.isMapping()) {
      Arrays.stream(RuleKey.values())
          .filter(key -> !nodes.containsKey(key))
          .forEach(key -> tellMissing(key, rules));
    }
    return stated;
  }

  private void readGroup(String group, Section section, Map<RuleKey, Node> nodes) {
    for (String name : section.keys()) {
      Optional<RuleKey> key = RuleKey.at(group + "." + name);
      if (key.isEmpty()) {
        String known = String.join(", ", namesIn(group));
        faults.add(
            section.placeOf(name),
            section.pathOf(name),
            "is no rule",
            "take it out; the group has " + known);
      } else {
        section.find(name).ifPresent(node -> nodes.put(key.get(), node));
        section.section(name, "").ifPresent(rule -> readRule(key.get(), rule));
      }
    }
  }

  private void readRule(RuleKey key, Section section) {
    ruleReader.read(key, section).ifPresent(rule -> stated.rules().put(key, rule));
    stated.places().put(key, section.placeOf("value"));
  }

  private void tellMissing(RuleKey key, Section rules) {
    faults.add(
        rules.placeOf(key.group()),
        rules.pathOf(key.path()),
        "is missing",
        "state it with " + RuleValueReader.wanted(key) + ": " + key.meaning());
  }

  private static List<String> namesIn(String group) {
    String start = group + ".";
    return Arrays.stream(RuleKey.values())
        .map(RuleKey::path)
        .filter(path -> path.startsWith(start))
        .map(path -> path.substring(start.length()))
        .toList();
  }
}
