package org.coursewatch.program.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong while the files are read. A reader that meets a fault adds it, answers
 * with a placeholder and reads on; nothing is ever built from a file with a fault, so no
 * placeholder leaves this package.
 */
final class Faults {

  private final List<Fault> all = new ArrayList<>();

  void add(Place place, String path, String wrong, String remedy) {
    all.add(new Fault(place, path, wrong, remedy));
  }

  int count() {
    return all.size();
  }

  /** All of them so far, in the order they were met. */
  List<Fault> found() {
    return List.copyOf(all);
  }

  void refuseIfAny() {
    if (!all.isEmpty()) {
      throw new FaultyProgramFiles(all);
    }
  }
}
