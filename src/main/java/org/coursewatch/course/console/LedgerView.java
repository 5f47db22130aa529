package org.coursewatch.course.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the ledger, newest entry first.
 *
 * @param entries the entries of this page
 * @param older where older entries are, null at the end
 * @param newer whether this is not the first page
 */
record LedgerView(List<EntryView> entries, @Nullable String older, boolean newer) {

  /**
   * One entry.
   *
   * @param id of the fact
   * @param second the second person, empty where the fact took one
   * @param correction who took it back, when and why; null while it counts
   * @param signatures the signatures under it, each in a sentence
   * @param signing what the reader would sign, null where the reader does not sign it
   * @param waits whether it waits for the prescriber's signature
   * @param undo where it is taken back, null where the reader does not
   */
  record EntryView(
      int number,
      String id,
      String happened,
      String learnt,
      String by,
      String second,
      String sentence,
      boolean withheld,
      @Nullable String correction,
      List<String> signatures,
      @Nullable Signing signing,
      boolean waits,
      @Nullable String undo) {}

  /** Signing a fact: what it means, as a code and in a sentence. */
  record Signing(String address, String meaning, String statement) {}
}
