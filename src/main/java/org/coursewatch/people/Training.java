package org.coursewatch.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A training of somebody who takes part in dispensing (R004-004).
 *
 * @param id names it
 * @param pharmacy where
 * @param account who was trained
 * @param trainedOn on which day, where the pharmacy is
 * @param recordedBy who says so
 * @param recordedAt when it was said
 */
public record Training(
    UUID id,
    PharmacyId pharmacy,
    String account,
    LocalDate trainedOn,
    String recordedBy,
    Instant recordedAt) {}
