package org.coursewatch.lab;

import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.lab.ResultReading.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of a result.
 *
 * @param facts what it is in the ledger as
 * @param again whether all of them were there before
 * @param receipt the message it is kept in for a person, null when nobody has to look
 * @param faults why it was not understood; empty when it was
 * @param sentence the same for the sender in a few words; tells nothing of anybody
 */
public record ResultFate(
    List<Fact> facts, boolean again, @Nullable UUID receipt, List<Fault> faults, String sentence) {

  /**
   * A fact in the ledger of {@code course}.
   *
   * @param sequence its number in the chain, from 1 on
   * @param id told to laboratories, which learn nothing of the course
   */
  public record Fact(CourseId course, int sequence, String id) {}

  public ResultFate {
    facts = List.copyOf(facts);
    faults = List.copyOf(faults);
  }
}
