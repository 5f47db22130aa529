package org.coursewatch.worklist.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.coursewatch.course.CourseFact;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.worklist.app.ReadClinicDay.Expected;
import org.coursewatch.worklist.app.RecordVisit;
import org.jspecify.annotations.Nullable;

/**
 * Saves the rows of a table, each alone and once: what is recorded leaves the table, what is faulty
 * stays in it with a new key, because what is corrected is something else.
 */
final class DayRows {

  private static final URI HERE = URI.create("/office/day");

  private final Visit visit;
  private final RecordVisit record;
  private final Form form;
  private final Map<Integer, Expected> rows;
  private final DayForm typed;
  private final DayWords words;
  private final List<DayView.Saved> saved = new ArrayList<>();
  private int faulty;

  /**
   * @param rows by their places in {@code form}; those that are saved are taken out of it
   */
  DayRows(Visit visit, RecordVisit record, Form form, Map<Integer, Expected> rows) {
    this.visit = visit;
    this.record = record;
    this.form = form;
    this.rows = rows;
    this.words = visit.words(DayWords.class);
    this.typed = new DayForm(form, words, visit.words(WorklistWords.class));
  }

  void save() {
    for (Map.Entry<Integer, Expected> each : new TreeMap<>(rows).entrySet()) {
      if (typed.isFilled(each.getKey())) {
        save(each.getKey(), each.getValue());
      }
    }
    if (saved.isEmpty() && faulty == 0) {
      form.fault("", words.dayNothing());
    }
  }

  List<DayView.Saved> saved() {
    return List.copyOf(saved);
  }

  /** What became of the rows, null when none was filled in. */
  @Nullable String told() {
    String done = words.daySavedRows(saved.size());
    if (faulty > 0) {
      return done + " " + words.dayFaultyRows(faulty);
    }
    return saved.isEmpty() ? null : done;
  }

  private void save(int place, Expected expected) {
    Map<String, CourseFact> facts = typed.facts(place, expected.today());
    if (!typed.isFaulty(place)) {
      record(place, expected, facts);
    }
    if (typed.isFaulty(place)) {
      faulty++;
      form.with(DayForm.name(DayForm.KEY, place), UUID.randomUUID().toString());
      return;
    }
    rows.remove(place);
    saved.add(
        new DayWriter(visit)
            .saved(
                expected,
                facts,
                record.worth(expected.course(), facts, visit.actor(), visit.now())));
  }

  private void record(int place, Expected expected, Map<String, CourseFact> facts) {
    try {
      visit.once(
          typed.once(place),
          () -> {
            record.record(expected.course(), facts, visit.actor(), visit.now());
            return HERE;
          });
    } catch (ProblemException e) {
      refuse(place, facts, e.problem());
    }
  }

  /** The fault stands beside the field of the fact that was refused. */
  private void refuse(int place, Map<String, CourseFact> facts, Problem problem) {
    String field =
        problem.errors().stream()
            .map(error -> error.field().split("\\.", -1)[0])
            .filter(facts::containsKey)
            .findFirst()
            .orElse(facts.size() == 1 ? facts.keySet().iterator().next() : DayForm.ON);
    form.fault(
        DayForm.name(field, place),
        switch (problem.type()) {
          case CONFLICT, REFUSED -> words.dayThere();
          case SIGN_IN_AGAIN -> words.daySignAgain();
          default -> words.dayNotSaved();
        });
  }
}
