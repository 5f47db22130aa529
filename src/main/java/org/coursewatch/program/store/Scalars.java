package org.coursewatch.program.store;

import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Single values as they are written. YAML's own guesses about types are not asked, its type tags
 * not obeyed.
 */
final class Scalars {

  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

  private Scalars() {}

  /** The text of {@code node}, empty where it has none; that is told as a fault. */
  static String text(Node node, Place place, String path, String remedy, Faults faults) {
    if (!(node instanceof ScalarNode scalar)) {
      faults.add(place, path, "is not a single value", remedy);
      return "";
    }
    if (!PLAIN.contains(scalar.getTag())) {
      faults.add(place, path, "carries the tag " + scalar.getTag(), "take the tag out");
      return "";
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty()) {
      faults.add(place, path, "is empty", remedy);
    }
    return text;
  }
}
