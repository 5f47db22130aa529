package org.coursewatch.lab;

import java.util.List;
import java.util.UUID;
import org.coursewatch.lab.ResultReading.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of a result.
 *
 * @param facts ids of the facts it is in the ledger as
 * @param again whether all of them were there before
 * @param receipt the message it is kept in for a person, null when nobody has to look
 * @param faults why it was not understood; empty when it was
 * @param sentence the same for the sender in a few words; tells nothing of anybody
 */
public record ResultFate(
    List<String> facts,
    boolean again,
    @Nullable UUID receipt,
    List<Fault> faults,
    String sentence) {

  public ResultFate {
    facts = List.copyOf(facts);
    faults = List.copyOf(faults);
  }
}
