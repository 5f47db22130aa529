package org.coursewatch.people;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A certified prescriber.
 *
 * @param id inside this service
 * @param npi National Provider Identifier
 * @param name for people
 * @param practice where
 * @param zone the zone of the practice: a visit's "today"
 * @param activeThrough last day of the yearly activation (inside), null when not active
 */
public record Prescriber(
    PrescriberId id,
    Npi npi,
    String name,
    PracticeId practice,
    ZoneId zone,
    @Nullable LocalDate activeThrough) {}
