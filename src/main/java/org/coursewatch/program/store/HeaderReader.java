package org.coursewatch.program.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.coursewatch.program.RuleSet.Header;
import org.coursewatch.time.ProgramZone;

/** Reads what a version's file says about itself. */
final class HeaderReader {

  static final String VALID_FROM = "validFrom";
  static final String REPLACES = "replaces";

  private static final String INSTANT = "validFromInstant";

  /** What the first version of a program replaces. */
  static final String NONE = "none";

  private HeaderReader() {}

  static Header read(Section top, String id, Optional<ProgramZone> zone) {
    checkId(top, id);
    String title = top.text("title", "give the version a name for people");
    LocalDate validFrom = top.day(VALID_FROM);
    top.find(INSTANT);
    if (!validFrom.equals(LocalDate.EPOCH)) {
      zone.ifPresent(known -> checkInstant(top, validFrom, known));
    }
    LocalDate announcedOn = top.day("announcedOn");
    if (announcedOn.isAfter(validFrom) && !validFrom.equals(LocalDate.EPOCH)) {
      top.fault(
          "announcedOn",
          announcedOn + " is after the first day in force",
          "give the day it was made public");
    }
    String replaces = top.text(REPLACES, "name the version before this one, or none for the first");
    return new Header(
        id,
        title,
        validFrom,
        announcedOn,
        Optional.of(replaces).filter(other -> !other.equals(NONE)));
  }

  private static void checkId(Section top, String id) {
    String stated = top.text("id", "write " + id);
    if (!stated.isEmpty() && !stated.equals(id)) {
      top.fault(
          "id",
          "\"" + stated + "\" does not match folder and file",
          "write " + id + " or move the file");
    }
  }

  /** The first day is stated as an instant too, so that nobody has to guess the zone. */
  private static void checkInstant(Section top, LocalDate validFrom, ProgramZone zone) {
    String first = validFrom.atStartOfDay(zone.zone()).toOffsetDateTime().toString();
    String remedy = "write the first instant of that day in " + zone.zone() + ", " + first;
    String stated = top.text(INSTANT, remedy);
    if (!stated.isEmpty() && !zone.startOf(validFrom).equals(instant(stated))) {
      top.fault(INSTANT, "\"" + stated + "\" is not the start of " + validFrom, remedy);
    }
  }

  /**
   * The instant of {@code text}; the earliest there is where it is none, which no version begins
   * at.
   */
  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notAnInstant) {
      return Instant.MIN;
    }
  }
}
