package org.coursewatch.reliability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the database holds of the courses of a trial, read in one snapshot.
 *
 * @param facts in the order of the ledger
 * @param answers kept for keys
 * @param entries of the audit trail that tell of something done
 */
public record Kept(
    List<Fact> facts, List<Registered> authorizations, List<Answer> answers, List<Entry> entries) {

  public Kept {
    facts = List.copyOf(facts);
    authorizations = List.copyOf(authorizations);
    answers = List.copyOf(answers);
    entries = List.copyOf(entries);
  }

  /**
   * A fact of a ledger.
   *
   * @param day program day
   * @param number of an authorization, empty for none
   * @param value of a lab result or the result of a pregnancy test, empty for none
   */
  public record Fact(
      UUID course,
      int sequence,
      String type,
      LocalDate day,
      Instant recordedAt,
      String number,
      String value) {}

  /**
   * An authorization as registered.
   *
   * @param issuedOn program day
   * @param lastDay inside
   */
  public record Registered(UUID course, String number, LocalDate issuedOn, LocalDate lastDay) {}

  /** The status of the answer kept for a key. */
  public record Answer(String account, String key, int status) {}

  /** An entry of the audit trail; {@code record} names the record by its id. */
  public record Entry(UUID course, String action, String record) {}
}
