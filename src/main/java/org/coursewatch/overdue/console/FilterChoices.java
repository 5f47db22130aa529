package org.coursewatch.overdue.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coursewatch.course.CheckCode;
import org.coursewatch.overdue.RiskGroup;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.app.ListOrganizations;

/** What there is to choose from in the filter of a report, by name. */
@RequestScoped
class FilterChoices {

  /** So many practices and prescribers are listed; more would make the page slow to load. */
  private static final int MOST = 200;

  private final ListOrganizations organizations;
  private final Visit visit;

  @Inject
  FilterChoices(ListOrganizations organizations, Visit visit) {
    this.organizations = organizations;
    this.visit = visit;
  }

  /**
   * @param kinds what the report is told apart by, or how far it looks back
   */
  FilterView of(Form form, List<Option> kinds) {
    OverdueWords words = visit.words(OverdueWords.class);
    PageWords codes = visit.words(PageWords.class);
    List<Option> checks = options(CheckCode.values(), codes::check);
    List<Option> risks = options(RiskGroup.values(), words::riskGroup);
    List<Option> practices = new ArrayList<>();
    organizations
        .practices(null, MOST + 1, visit.actor(), visit.now())
        .forEach(each -> practices.add(option(each.id().toString(), each.name())));
    List<Option> prescribers = new ArrayList<>();
    organizations
        .prescribers(null, MOST + 1, visit.actor(), visit.now())
        .forEach(each -> prescribers.add(option(each.id().toString(), each.name())));
    boolean isShort = practices.size() > MOST || prescribers.size() > MOST;
    List<Option> listed = listed(practices, words.everyPractice(), form.value("practice"));
    List<Option> named = listed(prescribers, words.everyPrescriber(), form.value("prescriber"));
    String chosen =
        chosen(
            form,
            words,
            Map.of("check", checks, "risk", risks, "practice", listed, "prescriber", named));
    return new FilterView(form, chosen, checks, risks, listed, named, isShort, kinds);
  }

  /** One of a list to choose from. */
  static Option option(String value, String label) {
    return new Option(value, label);
  }

  static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(each -> option(each.name(), label.apply(each))).toList();
  }

  /** By name, all of them first, and the chosen one in any case. */
  private List<Option> listed(List<Option> found, String everything, String chosen) {
    List<Option> listed = new ArrayList<>();
    listed.add(option("", everything));
    found.stream().limit(MOST).sorted(Comparator.comparing(Option::label)).forEach(listed::add);
    if (listed.stream().noneMatch(each -> each.value().equals(chosen))) {
      listed.add(option(chosen, visit.words(OverdueWords.class).otherChosen()));
    }
    return listed;
  }

  private static String chosen(Form form, OverdueWords words, Map<String, List<Option>> options) {
    List<String> parts = new ArrayList<>();
    for (String name : List.of("check", "risk", "practice", "prescriber")) {
      List<String> sent = form.values(name).stream().filter(text -> !text.isBlank()).toList();
      options.getOrDefault(name, List.of()).stream()
          .filter(each -> sent.contains(each.value()))
          .map(Option::label)
          .forEach(parts::add);
    }
    String least = form.value("minDaysOverdue");
    String most = form.value("maxDaysOverdue");
    if (!least.isBlank() || !most.isBlank()) {
      parts.add(words.filterDays(least.isBlank() ? "0" : least, most.isBlank() ? "…" : most));
    }
    return parts.isEmpty()
        ? words.filterNone()
        : words.filterIs(parts.stream().collect(Collectors.joining("; ")));
  }
}
