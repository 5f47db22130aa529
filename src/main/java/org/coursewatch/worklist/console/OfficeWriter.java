package org.coursewatch.worklist.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.coursewatch.course.CheckCode;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Prescriber;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.Urgency;
import org.coursewatch.worklist.WorklistCursor;
import org.coursewatch.worklist.WorklistFilter.Assigned;
import org.coursewatch.worklist.WorklistPage;
import org.coursewatch.worklist.app.ItemIds;
import org.coursewatch.worklist.app.ReadOffice.Office;
import org.coursewatch.worklist.console.OfficeView.Count;
import org.coursewatch.worklist.console.OfficeView.FilterView;
import org.coursewatch.worklist.console.OfficeView.Saved;
import org.coursewatch.worklist.console.OfficeView.Section;
import org.jspecify.annotations.Nullable;

/** Puts the start page of an office into words. */
final class OfficeWriter {

  private final Visit visit;
  private final WorklistWords words;
  private final ItemIds ids;

  OfficeWriter(Visit visit, ItemIds ids) {
    this.visit = visit;
    this.words = visit.words(WorklistWords.class);
    this.ids = ids;
  }

  /**
   * @param naming the form a filter is saved with
   */
  OfficeView view(Office office, OfficeQuestion question, Form naming) {
    WorklistPage page = office.list();
    CallWriter writer =
        new CallWriter(visit, ids, page.on(), page.zone().zone(), office.prescribers());
    List<CallView> calls = page.lines().stream().map(writer::call).toList();
    CallView first = question.isFirstPage() ? first(calls) : null;
    List<Section> sections =
        sections(
            first == null ? calls : calls.stream().filter(call -> !call.equals(first)).toList());
    WorklistCursor next = page.next();
    return new OfficeView(
        visit.dates().day(page.on()),
        first,
        counts(page.calls(), sections),
        sections,
        calls.isEmpty() ? nobody(question) : null,
        filter(office, question, naming),
        next == null ? null : question.next(next));
  }

  /** The page with nothing but the filter, whose faults are to be corrected. */
  OfficeView faulty(Office office, OfficeQuestion question, Form naming) {
    return new OfficeView(
        visit.dates().day(office.list().on()),
        null,
        List.of(),
        List.of(),
        null,
        filter(office, question, naming),
        null);
  }

  /** The most urgent call nobody else has; if others have them all, the most urgent one. */
  private static @Nullable CallView first(List<CallView> calls) {
    return calls.stream()
        .filter(call -> call.whose().other() == null)
        .findFirst()
        .orElse(calls.isEmpty() ? null : calls.getFirst());
  }

  private List<Section> sections(List<CallView> calls) {
    List<Section> sections = new ArrayList<>();
    for (Urgency why : Urgency.values()) {
      List<CallView> some = calls.stream().filter(call -> call.urgency() == why).toList();
      if (!some.isEmpty()) {
        sections.add(new Section(id(why), words.section(why), some));
      }
    }
    return List.copyOf(sections);
  }

  /** A count leads down to its calls, or to the call on top when there are no others here. */
  private List<Count> counts(@Nullable Map<Urgency, Integer> calls, List<Section> sections) {
    List<Count> counts = new ArrayList<>();
    for (Urgency why : Urgency.values()) {
      int count = calls == null ? 0 : calls.getOrDefault(why, 0);
      boolean below = sections.stream().anyMatch(section -> section.id().equals(id(why)));
      if (count > 0) {
        counts.add(
            new Count(count, words.section(why), kind(why), below ? "#" + id(why) : "#first"));
      }
    }
    return List.copyOf(counts);
  }

  private static String id(Urgency why) {
    return switch (why) {
      case STOP -> "stops";
      case WINDOW -> "windows";
      case OVERDUE -> "overdue";
      case DUE -> "due";
    };
  }

  private static String kind(Urgency why) {
    return switch (why) {
      case STOP, OVERDUE -> "bad";
      case WINDOW, DUE -> "wait";
    };
  }

  private String nobody(OfficeQuestion question) {
    return question.isFiltered() ? words.nobodyFits() : words.nobody();
  }

  private FilterView filter(Office read, OfficeQuestion question, Form naming) {
    PageWords domain = visit.words(PageWords.class);
    OfficeWords office = visit.words(OfficeWords.class);
    List<Option> checks = new ArrayList<>(List.of(new Option("", office.anyCheck())));
    Arrays.stream(CheckCode.values())
        .map(each -> new Option(each.name(), domain.check(each)))
        .forEach(checks::add);
    return new FilterView(
        question.form(),
        question.isFiltered(),
        Arrays.stream(ItemKey.Kind.values())
            .map(each -> new Option(each.name(), office.kind(each)))
            .toList(),
        List.copyOf(checks),
        Arrays.stream(Assigned.values())
            .map(each -> new Option(each.name(), office.assigned(each)))
            .toList(),
        List.of(new Option("true", office.filterRisk())),
        prescribers(read, office),
        saved(read, question),
        question.conditions(),
        naming);
  }

  private static List<Option> prescribers(Office office, OfficeWords words) {
    if (office.prescribers().size() < 2) {
      return List.of();
    }
    List<Option> options = new ArrayList<>(List.of(new Option("", words.anyPrescriber())));
    office.prescribers().values().stream()
        .sorted(Comparator.comparing(Prescriber::name))
        .map(each -> new Option(each.id().toString(), each.name()))
        .forEach(options::add);
    return List.copyOf(options);
  }

  private static List<Saved> saved(Office office, OfficeQuestion question) {
    return office.filters().stream()
        .map(
            each ->
                new Saved(
                    each.name(),
                    OfficeQuestion.PATH + "?" + OfficeQuestion.SAVED + "=" + each.id(),
                    "/office/filters/" + each.id() + "/removal",
                    each.id().equals(question.saved())))
        .toList();
  }
}
