package org.coursewatch.program.store;

/**
 * One thing that is wrong in a program file.
 *
 * @param place where it stands
 * @param path the keys that lead to it, joined by dots; empty for a whole file
 * @param wrong what is wrong
 * @param remedy what to do about it, an imperative without a full stop
 */
public record Fault(Place place, String path, String wrong, String remedy) {

  @Override
  public String toString() {
    return place + ": " + (path.isEmpty() ? "" : path + " ") + wrong + "; " + remedy;
  }
}
