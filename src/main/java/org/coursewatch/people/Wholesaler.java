package org.coursewatch.people;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A wholesaler.
 *
 * @param id inside this service
 * @param name for people
 * @param zone where its days are counted
 * @param activeThrough last day of the yearly activation (inside), null when not active
 */
public record Wholesaler(
    WholesalerId id, String name, ZoneId zone, @Nullable LocalDate activeThrough) {}
