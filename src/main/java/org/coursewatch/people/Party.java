package org.coursewatch.people;

import java.time.ZoneId;

/**
 * A prescriber, pharmacy or wholesaler, as far as its standing is concerned.
 *
 * @param id which
 * @param zone its days are counted there
 */
public record Party(PartyId id, ZoneId zone) {}
