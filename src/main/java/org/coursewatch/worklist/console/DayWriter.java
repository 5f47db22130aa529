package org.coursewatch.worklist.console;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.FactWorth;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.page.FactKind;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.worklist.app.ReadClinicDay.Expected;
import org.jspecify.annotations.Nullable;

/** Puts the table of a clinic day into words. */
final class DayWriter {

  private static final String CHECKED = "yes";

  private final Visit visit;
  private final DayWords words;
  private final PageWords domain;

  DayWriter(Visit visit) {
    this.visit = visit;
    this.words = visit.words(DayWords.class);
    this.domain = visit.words(PageWords.class);
  }

  /**
   * @param rows by their places in the form
   * @param told what became of the rows that were sent, null when none was
   */
  DayView view(
      Form form,
      Map<Integer, Expected> rows,
      List<DayView.Saved> saved,
      @Nullable String told,
      List<ContraceptionMethod> methods) {
    List<DayView.Row> shown = new ArrayList<>();
    rows.forEach((place, expected) -> shown.add(row(place, expected)));
    return new DayView(form, shown, saved, told, options(methods));
  }

  DayView.Saved saved(
      Expected expected, Map<String, CourseFact> facts, Map<String, FactWorth> worth) {
    WorthWriter writer = new WorthWriter(visit);
    Map<String, DayView.Entry> entries = new LinkedHashMap<>();
    facts.forEach(
        (name, fact) ->
            entries.put(
                name, writer.entry(what(name, fact), Objects.requireNonNull(worth.get(name)))));
    return new DayView.Saved(patient(expected), address(expected), List.copyOf(entries.values()));
  }

  private DayView.Row row(int place, Expected expected) {
    TaskWriter tasks = new TaskWriter(visit, expected.programDay(), ZoneId.of("UTC"));
    return new DayView.Row(
        patient(expected),
        address(expected),
        expected.open().stream().map(tasks::why).distinct().toList(),
        expected.category() == RiskCategory.CAN_BECOME_PREGNANT,
        DayView.Names.of(place));
  }

  private PatientLine patient(Expected expected) {
    return PatientLine.of(expected.patient(), visit.words(WorklistWords.class).erased());
  }

  private static String address(Expected expected) {
    return "/office/courses/" + expected.course();
  }

  private String what(String name, CourseFact fact) {
    return switch (name) {
      case DayForm.ALT -> words.alt();
      case DayForm.TRIGLYCERIDES -> words.triglycerides();
      default -> domain.fact(FactKind.of(fact));
    };
  }

  private DayView.Options options(List<ContraceptionMethod> methods) {
    List<Option> known = new ArrayList<>(List.of(new Option("", words.dayNoMethod())));
    methods.forEach(each -> known.add(new Option(each.name(), domain.method(each))));
    return new DayView.Options(
        List.of(new Option(CHECKED, words.dayCounseled())),
        List.copyOf(known),
        withNone(Typed.options(Result.class, domain::result)),
        withNone(Typed.options(Specimen.class, domain::specimen)),
        withNone(Typed.options(Setting.class, domain::setting)));
  }

  private List<Option> withNone(List<Option> options) {
    List<Option> all = new ArrayList<>(List.of(new Option("", words.dayNoMethod())));
    all.addAll(options);
    return List.copyOf(all);
  }
}
