package org.coursewatch.worklist.console;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.coursewatch.course.CourseState;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.worklist.WorkItem;
import org.coursewatch.worklist.app.ItemIds;
import org.coursewatch.worklist.app.ReadPractice.Known;
import org.coursewatch.worklist.app.ReadPractice.Standing;

/** Puts the patients of a practice into words. */
final class PatientsWriter {

  private final Visit visit;
  private final OfficeWords words;
  private final PageWords domain;
  private final ItemIds ids;
  private final Map<PrescriberId, Prescriber> prescribers;

  PatientsWriter(Visit visit, ItemIds ids, Map<PrescriberId, Prescriber> prescribers) {
    this.visit = visit;
    this.words = visit.words(OfficeWords.class);
    this.domain = visit.words(PageWords.class);
    this.ids = ids;
    this.prescribers = prescribers;
  }

  boolean several() {
    return prescribers.size() > 1;
  }

  /** One row for each course; one for a patient who has none. */
  List<PatientsView.Row> rows(Known known) {
    PatientLine patient = PatientLine.of(known.record(), visit.words(WorklistWords.class).erased());
    if (known.courses().isEmpty()) {
      return List.of(
          new PatientsView.Row(
              patient,
              null,
              words.noCourse(),
              "info",
              words.enroll(),
              null,
              name(known.record().prescriber())));
    }
    return known.courses().stream().map(each -> row(patient, each)).toList();
  }

  private PatientsView.Row row(PatientLine patient, Standing course) {
    WorkItem next = course.next();
    TaskView task = next == null ? null : task(next, course);
    return new PatientsView.Row(
        patient,
        "/office/courses/" + course.course(),
        domain.state(course.state()),
        kind(course.state()),
        task == null ? words.nothingOpen() : task.why(),
        task == null ? null : task.deadline(),
        name(course.prescriber()));
  }

  private TaskView task(WorkItem item, Standing course) {
    Prescriber prescriber = prescribers.get(course.prescriber());
    ZoneId program = course.zone();
    return new TaskWriter(visit, course.today(), program)
        .task(
            item,
            ids.of(item.course(), item.key()),
            prescriber == null ? program : prescriber.zone(),
            false);
  }

  private String name(PrescriberId id) {
    Prescriber prescriber = prescribers.get(id);
    return prescriber == null ? "" : prescriber.name();
  }

  static String kind(CourseState state) {
    return switch (state) {
      case PREGNANCY_STOP, HELD, LOCKED_OUT -> "bad";
      case CLEARED, AUTHORIZED, ON_THERAPY -> "good";
      case SCREENING, LEAD_IN, CHECKS_DUE, FOLLOW_UP -> "wait";
      case CLOSED -> "info";
    };
  }
}
