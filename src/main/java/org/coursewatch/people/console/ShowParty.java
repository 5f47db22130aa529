package org.coursewatch.people.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyKind;
import org.coursewatch.people.PartyStatus;
import org.coursewatch.people.Role;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.StandingChange.Kind;
import org.coursewatch.people.Standings.Numbered;
import org.coursewatch.people.app.ListOrganizations;
import org.coursewatch.people.app.ReadStanding;
import org.coursewatch.people.app.RecordTraining;
import org.coursewatch.people.console.DirectoryView.ChangeRow;
import org.coursewatch.people.console.DirectoryView.PartyRow;
import org.coursewatch.people.console.DirectoryView.PartyView;
import org.coursewatch.people.console.DirectoryView.TrainingRow;
import org.jspecify.annotations.Nullable;

/** Puts together what the page of a party shows. */
@ApplicationScoped
public class ShowParty {

  private static final int PAGE = 50;

  private final ReadStanding standing;
  private final ListOrganizations lists;
  private final RecordTraining trainings;

  @Inject
  ShowParty(ReadStanding standing, ListOrganizations lists, RecordTraining trainings) {
    this.standing = standing;
    this.lists = lists;
    this.trainings = trainings;
  }

  /** What a form says is decided; null when it says nothing of that. */
  static @Nullable Kind decision(String text) {
    return switch (text) {
      case "SUSPENDED" -> Kind.SUSPENDED;
      case "REINSTATED" -> Kind.REINSTATED;
      case "DEACTIVATED" -> Kind.DEACTIVATED;
      default -> null;
    };
  }

  PartyView view(UUID id, int after, Form form, Visit visit, DirectoryTabs tabs) {
    Actor by = visit.actor();
    Instant now = visit.now();
    ReadStanding.View view = standing.read(id, by, now);
    List<Numbered> changes = standing.history(id, after, PAGE + 1, by, now);
    List<Numbered> shown = changes.subList(0, Math.min(PAGE, changes.size()));
    ZoneId zone = view.party().zone();
    boolean isPharmacy = view.party().id().kind() == PartyKind.PHARMACY;
    DirectoryWords words = tabs.words();
    return new PartyView(
        row(id, view.party().id().kind(), by, visit, words),
        tabs.at(""),
        kind(view.status()),
        words.party(view.status()),
        visit.dates().zone(zone),
        shown.stream().map(each -> row(each.change(), zone, visit, words)).toList(),
        changes.size() > PAGE ? "?after=" + shown.getLast().sequence() : null,
        isPharmacy ? trained(id, by, visit) : List.of(),
        isPharmacy,
        by.role() == Role.ADMINISTRATOR ? decisions(view.status(), words) : List.of(),
        form);
  }

  private PartyRow row(UUID id, PartyKind kind, Actor by, Visit visit, DirectoryWords words) {
    PartyRows rows = new PartyRows(words, visit.dates());
    return switch (kind) {
      case PRESCRIBER -> rows.of(lists.prescriber(id, by, visit.now()));
      case PHARMACY -> rows.of(lists.pharmacy(id, by, visit.now()));
      case WHOLESALER -> rows.of(lists.wholesaler(id, by, visit.now()));
    };
  }

  private static ChangeRow row(
      StandingChange change, ZoneId zone, Visit visit, DirectoryWords words) {
    String what = words.happened(change.kind());
    if (change.through() != null) {
      what += ", " + words.through(visit.dates().shortDay(change.through()));
    }
    String reason = change.reason() == null ? "" : change.reason();
    return new ChangeRow(visit.dates().instant(change.at(), zone), what, change.account(), reason);
  }

  private List<TrainingRow> trained(UUID id, Actor by, Visit visit) {
    return trainings.list(id, null, PAGE, by, visit.now()).stream()
        .map(each -> new TrainingRow(each.account(), visit.dates().shortDay(each.trainedOn())))
        .toList();
  }

  private static String kind(PartyStatus status) {
    return switch (status) {
      case ACTIVE -> "good";
      case PENDING -> "wait";
      case EXPIRED, SUSPENDED, DEACTIVATED -> "bad";
    };
  }

  private static List<Option> decisions(PartyStatus status, DirectoryWords words) {
    List<Option> options = new ArrayList<>();
    boolean isStopped = status == PartyStatus.SUSPENDED || status == PartyStatus.DEACTIVATED;
    if (!isStopped) {
      options.add(new Option(Kind.SUSPENDED.name(), words.suspend()));
    }
    if (isStopped) {
      options.add(new Option(Kind.REINSTATED.name(), words.reinstate()));
    }
    if (status != PartyStatus.DEACTIVATED) {
      options.add(new Option(Kind.DEACTIVATED.name(), words.deactivate()));
    }
    return options;
  }
}
