package org.coursewatch.people.console;

import java.time.LocalDate;
import org.coursewatch.page.Dates;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.Practice;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.Wholesaler;
import org.coursewatch.people.console.DirectoryView.PartyRow;
import org.jspecify.annotations.Nullable;

/** Parties in the words and days of one visit. */
record PartyRows(DirectoryWords words, Dates dates) {

  PartyRow of(Prescriber prescriber) {
    return new PartyRow(
        prescriber.id().toString(),
        prescriber.name(),
        words.npi(prescriber.npi().value()),
        through(prescriber.activeThrough()),
        null);
  }

  PartyRow of(Practice practice) {
    return new PartyRow("", practice.name(), "", words.noStanding(), null);
  }

  PartyRow of(Pharmacy pharmacy) {
    LocalDate trained = pharmacy.trainedOn();
    return new PartyRow(
        pharmacy.id().toString(),
        pharmacy.name(),
        words.ncpdp(pharmacy.ncpdpId().value()) + ", " + words.npi(pharmacy.npi().value()),
        through(pharmacy.activeThrough()),
        trained == null ? words.never() : dates.shortDay(trained));
  }

  PartyRow of(Wholesaler wholesaler) {
    return new PartyRow(
        wholesaler.id().toString(),
        wholesaler.name(),
        "",
        through(wholesaler.activeThrough()),
        null);
  }

  private String through(@Nullable LocalDate day) {
    return day == null ? words.notActive() : dates.shortDay(day);
  }
}
