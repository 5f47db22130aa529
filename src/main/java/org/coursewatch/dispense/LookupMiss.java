package org.coursewatch.dispense;

import java.time.Instant;
import org.coursewatch.people.PharmacyId;

/**
 * A patient number and a birth date that opened nothing together.
 *
 * @param pharmacy that tried
 * @param account that tried
 * @param at when
 * @param numberKey keyed hash of the number, hexadecimal: tells that two tries were of one number
 */
public record LookupMiss(PharmacyId pharmacy, String account, Instant at, String numberKey) {}
