package org.coursewatch.noncompliance.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.coursewatch.noncompliance.CaseFilter;
import org.coursewatch.noncompliance.CaseState;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.noncompliance.app.NameParties;
import org.coursewatch.noncompliance.app.ReadCases;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.Visit;
import org.coursewatch.people.PartyId;
import org.jspecify.annotations.Nullable;

/** Reads a page of cases and puts it into words; what is none of the choices narrows nothing. */
@RequestScoped
class CaseLists {

  private static final int ROWS = 50;
  private static final List<String> NAMES = List.of("state", "detector", "tier");

  private final ReadCases read;
  private final NameParties names;
  private final CaseShown shown;
  private final Visit visit;

  @Inject
  CaseLists(ReadCases read, NameParties names, CaseShown shown, Visit visit) {
    this.read = read;
    this.names = names;
    this.shown = shown;
    this.visit = visit;
  }

  CaseListView of(Form form, String base) {
    CaseFilter filter =
        new CaseFilter(
            chosen(form, "state", CaseState.class),
            chosen(form, "detector", DetectorCode.class),
            chosen(form, "tier", Tier.class),
            null,
            null);
    PlaceInTime after = PlaceInTime.parse(form.value("after")).orElse(null);
    List<NoncomplianceCase> found = read.list(filter, after, ROWS + 1, visit.actor(), visit.now());
    List<NoncomplianceCase> page = found.subList(0, Math.min(ROWS, found.size()));
    List<PartyId> parties =
        page.stream().map(NoncomplianceCase::party).filter(Objects::nonNull).distinct().toList();
    Map<PartyId, String> called = names.of(parties, visit.actor(), visit.now());
    CaseWords words = visit.words(CaseWords.class);
    CaseCodes codes = visit.words(CaseCodes.class);
    return new CaseListView(
        base,
        words.asOf(shown.instant(visit.now())),
        form,
        options(CaseState.values(), codes::state, null),
        options(DetectorCode.values(), codes::detector, words.everything()),
        options(Tier.values(), codes::tier, words.anyTier()),
        page.stream().map(each -> row(each, called)).toList(),
        found.size() > ROWS ? next(form, base, page.getLast()) : null);
  }

  private CaseListView.Row row(NoncomplianceCase found, Map<PartyId, String> called) {
    PartyId party = found.party();
    return new CaseListView.Row(
        found.id().toString(),
        found.detector(),
        party == null ? "" : called.getOrDefault(party, party.toString()),
        found.standing().state(),
        CaseShown.color(found.standing().state()),
        found.standing().tier(),
        found.voided(),
        shown.instant(found.openedAt()));
  }

  private static String next(Form form, String base, NoncomplianceCase last) {
    List<String> parts = new ArrayList<>();
    for (String name : NAMES) {
      form.values(name).stream()
          .filter(value -> value.matches("[A-Z_]+"))
          .forEach(value -> parts.add(name + "=" + value));
    }
    parts.add("after=" + new PlaceInTime(last.openedAt(), last.id().value()).text());
    return base + "?" + String.join("&", parts);
  }

  private static <E extends Enum<E>> Set<E> chosen(Form form, String name, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (E each : type.getEnumConstants()) {
      if (form.has(name, each.name())) {
        chosen.add(each);
      }
    }
    return chosen;
  }

  private static <E extends Enum<E>> List<Option> options(
      E[] values, Function<E, String> label, @Nullable String all) {
    List<Option> options = new ArrayList<>();
    if (all != null) {
      options.add(new Option("", all));
    }
    Arrays.stream(values).forEach(each -> options.add(new Option(each.name(), label.apply(each))));
    return options;
  }
}
