package org.coursewatch.course.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseWindow;
import org.coursewatch.course.Derived;
import org.coursewatch.course.SupplyWindow;
import org.coursewatch.course.app.ShowCourse.Shown;
import org.coursewatch.outage.Outage;
import org.coursewatch.outage.app.ReadOutages;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/**
 * Outages in windows that nobody used: they may be why. For the office only.
 *
 * @param sentences one for each outage
 * @param address of all outages of the days of these windows
 */
record OutagesView(List<String> sentences, String address) {

  /** Null where there is nothing to tell, or the reader is not of the office. */
  static @Nullable OutagesView of(Shown shown, ReadOutages outages, Visit visit, Speech speech) {
    Actor reader = visit.actor();
    if (!reader.readsEverything()) {
      return null;
    }
    ProgramZone zone = shown.program().zone();
    LocalDate earliest = zone.dayOf(visit.now()).minusDays(ReadOutages.LONGEST.toDays() - 1);
    List<SupplyWindow> missed =
        Derived.of(shown.question()).windows().stream()
            .map(CourseWindow::window)
            .filter(window -> isMissed(window, zone.dayOf(visit.now())))
            .filter(window -> window.firstDay().isAfter(earliest))
            .toList();
    if (missed.isEmpty()) {
      return null;
    }
    LocalDate first = missed.getFirst().firstDay();
    LocalDate last = missed.getLast().lastDay();
    List<Outage> found =
        outages.beside(zone.startOf(first), zone.startOf(last.plusDays(1)), reader, visit.now());
    List<String> sentences = new ArrayList<>();
    for (Outage outage : found) {
      missed.stream()
          .filter(window -> lies(outage, window, zone))
          .findFirst()
          .ifPresent(window -> sentences.add(sentence(outage, window, zone, speech)));
    }
    return sentences.isEmpty()
        ? null
        : new OutagesView(
            List.copyOf(sentences), "/program/outages?from=%s&until=%s".formatted(first, last));
  }

  private static boolean isMissed(SupplyWindow window, LocalDate today) {
    return window.usedOn() == null && window.cutOn() == null && window.lastDay().isBefore(today);
  }

  private static boolean lies(Outage outage, SupplyWindow window, ProgramZone zone) {
    Instant from = zone.startOf(window.firstDay());
    Instant before = zone.startOf(window.lastDay().plusDays(1));
    return outage.from().isBefore(before) && outage.until().isAfter(from);
  }

  private static String sentence(
      Outage outage, SupplyWindow window, ProgramZone zone, Speech speech) {
    return speech
        .ledger()
        .outage(
            speech.shortDay(window.firstDay()),
            speech.shortDay(window.lastDay()),
            speech.dates().instant(outage.from(), zone.zone()),
            speech.dates().instant(outage.until(), zone.zone()),
            outage.minutes());
  }
}
