package org.coursewatch.program.store;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Where something stands in a file.
 *
 * @param file the file's name below the folder of the programs
 * @param line counted from 1
 * @param column counted from 1
 */
public record Place(String file, int line, int column) {

  static Place topOf(String file) {
    return new Place(file, 1, 1);
  }

  static Place of(String file, Node node) {
    return of(file, node.getStartMark());
  }

  static Place of(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
