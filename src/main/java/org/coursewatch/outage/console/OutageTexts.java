package org.coursewatch.outage.console;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Outage;
import org.coursewatch.page.Visit;

/** Outages and maintenance in words, with times of {@code zone}. */
record OutageTexts(Visit visit, ZoneId zone) {

  /** An outage; times in words. */
  record OutageRow(String from, String until, long minutes, boolean isPlanned) {}

  /** A maintenance; times in words, {@code color} a kind of status. */
  record MaintenanceRow(
      String id,
      Maintenance.Kind kind,
      String from,
      String until,
      boolean isReadOnly,
      String color,
      String state,
      boolean canEnd) {}

  String instant(Instant at) {
    return visit.dates().instant(at, zone);
  }

  List<OutageRow> outages(List<Outage> all) {
    return all.stream()
        .map(
            each ->
                new OutageRow(
                    instant(each.from()), instant(each.until()), each.minutes(), each.planned()))
        .toList();
  }

  /** {@code mayEnd}: whether the reader may end what is not over. */
  List<MaintenanceRow> maintenance(List<Maintenance> all, boolean mayEnd) {
    return all.stream().map(each -> row(each, mayEnd)).toList();
  }

  private MaintenanceRow row(Maintenance each, boolean mayEnd) {
    OutageWords words = visit.words(OutageWords.class);
    boolean isOver = each.isOver(visit.now());
    boolean goesOn = each.holds(visit.now());
    return new MaintenanceRow(
        each.id().toString(),
        each.kind(),
        instant(each.startsAt()),
        instant(each.until()),
        each.readOnly(),
        goesOn ? "wait" : "info",
        isOver ? words.over() : goesOn ? words.goingOn() : words.planned(),
        mayEnd && !isOver);
  }
}
