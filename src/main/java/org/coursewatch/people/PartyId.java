package org.coursewatch.people;

import java.util.UUID;

/**
 * A party that is certified and activated by the program.
 *
 * @param kind which kind of party
 * @param value the id it has as a prescriber, pharmacy or wholesaler
 */
public record PartyId(PartyKind kind, UUID value) {

  public static PartyId of(PrescriberId id) {
    return new PartyId(PartyKind.PRESCRIBER, id.value());
  }

  public static PartyId of(PharmacyId id) {
    return new PartyId(PartyKind.PHARMACY, id.value());
  }

  public static PartyId of(WholesalerId id) {
    return new PartyId(PartyKind.WHOLESALER, id.value());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
