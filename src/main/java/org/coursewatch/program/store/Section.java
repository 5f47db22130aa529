package org.coursewatch.program.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping that is being read. Every key is asked for by name; what nobody asked for is a
 * fault in the end, and so is a key that stands there twice. A section that is no mapping is told
 * once and then silent.
 */
final class Section {

  private static final String DAY_REMEDY = "write a day that exists as YYYY-MM-DD";

  private final Place place;
  private final String path;
  private final Faults faults;
  private final boolean isMapping;
  private final Map<String, ScalarNode> keys = new LinkedHashMap<>();
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  Section(Node node, String file, String path, Faults faults) {
    this.place = Place.of(file, node);
    this.path = path;
    this.faults = faults;
    this.isMapping = node instanceof MappingNode && node.getTag().equals(Tag.MAP);
    if (isMapping && node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else {
      faults.add(
          place,
          path,
          "is not a group of keys",
          "indent its keys below it, each followed by a colon");
    }
  }

  private void add(NodeTuple entry) {
    if (!(entry.getKeyNode() instanceof ScalarNode key)) {
      faults.add(
          place(entry.getKeyNode()),
          path,
          "has a key that is not a word",
          "write a plain word as key");
    } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
      String first = "it stands already in line " + placeOf(key.getValue()).line();
      faults.add(
          place(key), pathOf(key.getValue()), "is given twice", first + "; keep one of them");
    } else {
      keys.put(key.getValue(), key);
    }
  }

  Place place() {
    return place;
  }

  String path() {
    return path;
  }

  boolean isMapping() {
    return isMapping;
  }

  Set<String> keys() {
    return keys.keySet();
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Where {@code key} stands, or the section itself where it does not. */
  Place placeOf(String key) {
    ScalarNode node = keys.get(key);
    return node == null ? place : place(node);
  }

  Place place(Node node) {
    return Place.of(place.file(), node);
  }

  Optional<Node> find(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  Optional<Node> need(String key, String remedy) {
    Optional<Node> node = find(key);
    if (node.isEmpty() && isMapping) {
      faults.add(place, pathOf(key), "is missing", remedy);
    }
    return node;
  }

  Optional<Section> section(String key, String remedy) {
    return need(key, remedy).map(node -> new Section(node, place.file(), pathOf(key), faults));
  }

  /** The text of {@code key}, empty where there is none. */
  String text(String key, String remedy) {
    return need(key, remedy)
        .map(node -> Scalars.text(node, place(node), pathOf(key), remedy, faults))
        .orElse("");
  }

  LocalDate day(String key) {
    String text = text(key, DAY_REMEDY);
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      fault(key, "\"" + text + "\" is not a day", DAY_REMEDY);
      return LocalDate.EPOCH;
    }
  }

  /** Tells of a fault in the value of {@code key}. */
  void fault(String key, String wrong, String remedy) {
    Node value = values.get(key);
    faults.add(value == null ? place : place(value), pathOf(key), wrong, remedy);
  }

  /** Call when everything was asked for: each other key is a fault. */
  void refuseOtherKeys() {
    List<String> others = keys().stream().filter(key -> !asked.contains(key)).toList();
    for (String other : others) {
      String known = String.join(", ", asked.stream().sorted().toList());
      faults.add(
          placeOf(other), pathOf(other), "is not known here", "take it out; known are " + known);
    }
  }
}
