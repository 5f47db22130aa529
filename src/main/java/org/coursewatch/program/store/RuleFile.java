package org.coursewatch.program.store;

import java.util.Optional;
import org.coursewatch.program.RuleSet;

/**
 * One rule file, read as far as it could be.
 *
 * @param id what its place in the index makes it, such as {@code us-ipledge/2026-11-15}
 * @param header what it says about itself, absent when that has a fault
 * @param validFromAt where its first day stands
 * @param replacesAt where it names the version before it
 * @param rules the version, absent when anything in the file has a fault
 */
record RuleFile(
    String id,
    Optional<RuleSet.Header> header,
    Place validFromAt,
    Place replacesAt,
    Optional<RuleSet> rules) {

  static RuleFile unreadable(String id, Place place) {
    return new RuleFile(id, Optional.empty(), place, place, Optional.empty());
  }
}
