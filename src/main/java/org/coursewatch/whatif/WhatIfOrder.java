package org.coursewatch.whatif;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is compared. The same order gives the same result whenever it is carried out: the draft is
 * kept as it was read, and only facts learnt by {@code knownAt} count.
 *
 * @param program id of the program
 * @param mark names the versions of the rules in force
 * @param draft the text of the draft
 * @param hash SHA-256 of that text, hexadecimal
 * @param title what the draft calls itself
 * @param draftFrom the first program day on which the draft is taken to be in force (inside)
 * @param asOf the instant both answers are given for
 * @param knownAt facts learnt by this instant count (inside)
 */
public record WhatIfOrder(
    String program,
    String mark,
    String draft,
    String hash,
    String title,
    LocalDate draftFrom,
    Instant asOf,
    Instant knownAt) {}
