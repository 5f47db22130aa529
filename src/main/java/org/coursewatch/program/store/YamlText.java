package org.coursewatch.program.store;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Turns the text of a file into nodes that know their line and column, and into nothing else: no
 * object is ever made from a file. Size, depth and references are limited far below what could
 * hurt.
 */
final class YamlText {

  private static final int MOST_CHARACTERS = 512 * 1024;
  private static final int DEEPEST = 12;

  private YamlText() {}

  /** The file's outermost section; empty, and told as a fault, when the text is no YAML. */
  static Optional<Section> read(String file, String text, Faults faults) {
    try {
      Node node = new Yaml(new SafeConstructor(limits())).compose(new StringReader(text));
      if (node == null) {
        faults.add(
            Place.topOf(file),
            "",
            "the file is empty",
            "write the file or take it out of index.yaml");
        return Optional.empty();
      }
      return Optional.of(new Section(node, file, "", faults));
    } catch (MarkedYAMLException broken) {
      Mark mark = broken.getProblemMark();
      Place place = mark == null ? Place.topOf(file) : Place.of(file, mark);
      faults.add(
          place,
          "",
          "the file cannot be read as YAML: " + broken.getProblem(),
          "repair the line, its indent, quotes or tag");
    } catch (YAMLException refused) {
      String remedy = "write one plain document without references and within the limits";
      faults.add(
          Place.topOf(file), "", "the file is not accepted: " + refused.getMessage(), remedy);
    }
    return Optional.empty();
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(0);
    limits.setAllowRecursiveKeys(false);
    return limits;
  }
}
