package org.coursewatch.course;

/**
 * A fact as it stands in the ledger.
 *
 * @param sequence its number in the course's chain, the first is 1
 * @param fact what happened, with its id and when it was learnt
 * @param by who told
 * @param hash of this entry and the one before it, in hexadecimal
 * @param voided whether a later fact voids it
 */
public record LedgerEntry(
    int sequence, RecordedFact fact, Authorship by, String hash, boolean voided) {}
