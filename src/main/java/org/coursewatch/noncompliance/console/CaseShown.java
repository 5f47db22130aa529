package org.coursewatch.noncompliance.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.CaseStanding;
import org.coursewatch.noncompliance.CaseState;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.Evidence;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.noncompliance.app.NameParties;
import org.coursewatch.noncompliance.app.ReadCases;
import org.coursewatch.outage.Outage;
import org.coursewatch.outage.app.ReadOutages;
import org.coursewatch.page.FactKind;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.Role;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/** Puts a case into words, for the office or for the party it is against. */
@RequestScoped
class CaseShown {

  private static final int DAYS_BEFORE = 7;

  private final NameParties names;
  private final ReadOutages outages;
  private final Programs programs;
  private final Visit visit;

  @Inject
  CaseShown(NameParties names, ReadOutages outages, Programs programs, Visit visit) {
    this.names = names;
    this.outages = outages;
    this.programs = programs;
    this.visit = visit;
  }

  CaseView of(ReadCases.View read, Form form) {
    NoncomplianceCase found = read.found();
    CaseStanding standing = found.standing();
    CaseWords words = visit.words(CaseWords.class);
    CaseCodes codes = visit.words(CaseCodes.class);
    PartyId party = found.party();
    return new CaseView(
        found.id().toString(),
        standing.version(),
        found.detector(),
        standing.state(),
        color(standing.state()),
        standing.tier(),
        read.forParty() || standing.actedAt() != null ? null : read.proposed(),
        standing.overturned(),
        found.voided(),
        party == null ? null : party.kind(),
        name(party),
        course(read),
        instant(found.openedAt()),
        read.forParty() ? "" : found.openedBy(),
        read.forParty() ? null : standing.reportable(),
        instant(read.appealUntil()),
        read.evidence().stream().map(this::proof).toList(),
        read.history().stream().map(event -> event(event, read.forParty())).toList(),
        read.told().stream()
            .map(told -> new CaseView.Told(told.account(), instant(told.at())))
            .toList(),
        read.forParty(),
        steps(read),
        form,
        Arrays.stream(Tier.values())
            .map(tier -> new Option(tier.name(), codes.tier(tier)))
            .toList(),
        List.of(
            new Option("", words.reportAsIs()),
            new Option("true", words.reportable()),
            new Option("false", words.notReportable())),
        List.of(new Option("true", words.upheld()), new Option("false", words.undone())),
        outages(found));
  }

  /** Outages of the week before the case was opened: they may excuse what it is about. */
  private CaseView.@Nullable Outages outages(NoncomplianceCase found) {
    ProgramZone zone = programs.all().getFirst().zone();
    LocalDate day = zone.dayOf(found.openedAt());
    LocalDate first = day.minusDays(DAYS_BEFORE);
    long minutes =
        outages.beside(zone.startOf(first), found.openedAt(), visit.actor(), visit.now()).stream()
            .mapToLong(Outage::minutes)
            .sum();
    return minutes == 0
        ? null
        : new CaseView.Outages(minutes, "/program/outages?from=%s&until=%s".formatted(first, day));
  }

  /** In the program's zone; empty for none. */
  String instant(@Nullable Instant at) {
    return at == null ? "" : visit.dates().instant(at, programs.all().getFirst().zone().zone());
  }

  static String color(CaseState state) {
    return switch (state) {
      case OPEN, APPEALED -> "bad";
      case UNDER_REVIEW, ACTION_TAKEN -> "wait";
      case DISMISSED, CLOSED -> "info";
    };
  }

  private String name(@Nullable PartyId party) {
    return party == null
        ? ""
        : names
            .of(List.of(party), visit.actor(), visit.now())
            .getOrDefault(party, party.toString());
  }

  /** A party sees the course where a piece of evidence it sees belongs to it. */
  private static @Nullable String course(ReadCases.View read) {
    var course = read.found().course();
    boolean isSeen =
        !read.forParty()
            || read.evidence().stream()
                .anyMatch(each -> course != null && course.equals(each.evidence().course()));
    return course != null && isSeen ? course.toString() : null;
  }

  private CaseView.Steps steps(ReadCases.View read) {
    CaseStanding standing = read.found().standing();
    boolean isOffice = visit.actor().role() == Role.ADMINISTRATOR;
    boolean isActor = visit.actor().account().equals(standing.actedBy());
    boolean appealed = isOffice && standing.allows(CaseEvent.Kind.UPHELD);
    return new CaseView.Steps(
        isOffice && standing.allows(CaseEvent.Kind.REVIEW_BEGUN),
        isOffice && standing.allows(CaseEvent.Kind.ACTION_TAKEN),
        read.forParty()
            && standing.allows(CaseEvent.Kind.APPEALED)
            && read.appealUntil() != null
            && visit.now().isBefore(read.appealUntil()),
        appealed && !isActor,
        appealed && isActor,
        isOffice && standing.allows(CaseEvent.Kind.CLOSED));
  }

  private CaseView.Proof proof(Cases.Shown shown) {
    Evidence evidence = shown.evidence();
    CaseCodes codes = visit.words(CaseCodes.class);
    String name =
        switch (evidence.kind()) {
          case FACT -> visit.words(PageWords.class).fact(FactKind.of(evidence.name()));
          case FIGURE -> Figure.of(evidence.name()).map(codes::figure).orElse(evidence.name());
          case AUTHORIZATION, SHIPMENT, ACCOUNT -> codes.kind(evidence.kind());
        };
    return new CaseView.Proof(evidence.kind(), name, value(evidence.value()), shown.voided());
  }

  /** A day as people read it, everything else as it is. */
  private String value(String text) {
    try {
      return visit.dates().shortDay(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return text;
    }
  }

  private CaseView.Event event(CaseEvent event, boolean forParty) {
    boolean own = event.kind() == CaseEvent.Kind.APPEALED;
    boolean internal =
        event.kind() == CaseEvent.Kind.OPENED || event.kind() == CaseEvent.Kind.REVIEW_BEGUN;
    String reason = event.reason();
    return new CaseView.Event(
        event.kind(),
        instant(event.at()),
        forParty && !own ? "" : event.account(),
        forParty && internal ? null : event.tier(),
        event.standing(),
        reason == null || (forParty && internal) ? "" : reason);
  }
}
