package org.coursewatch.worklist.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.coursewatch.course.CourseId;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Identity;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.worklist.Urgency;
import org.coursewatch.worklist.WorkItem;
import org.coursewatch.worklist.WorkState;
import org.coursewatch.worklist.WorklistEntry;
import org.coursewatch.worklist.WorklistPage;
import org.coursewatch.worklist.app.ItemIds;
import org.jspecify.annotations.Nullable;

/** Puts calls into words for one reader. */
final class CallWriter {

  private final WorklistWords words;
  private final TaskWriter tasks;
  private final Actor reader;
  private final ItemIds ids;
  private final LocalDate today;
  private final ZoneId program;
  private final Map<PrescriberId, Prescriber> prescribers;

  /**
   * @param today the program day
   * @param program the program's zone
   * @param prescribers those whose patients the reader sees
   */
  CallWriter(
      Visit visit,
      ItemIds ids,
      LocalDate today,
      ZoneId program,
      Map<PrescriberId, Prescriber> prescribers) {
    this.words = visit.words(WorklistWords.class);
    this.tasks = new TaskWriter(visit, today, program);
    this.reader = visit.actor();
    this.ids = ids;
    this.today = today;
    this.program = program;
    this.prescribers = prescribers;
  }

  CallView call(WorklistPage.Line line) {
    WorklistEntry entry = line.entry();
    Identity patient = line.patient();
    String phone = patient == null ? null : patient.contacts().phone();
    boolean records = reader.treats(entry.prescriber());
    List<TaskView> all =
        entry.items().stream()
            .map(item -> tasks.task(item, id(item), zone(entry.prescriber()), records))
            .toList();
    WorkItem first = entry.items().getFirst();
    return new CallView(
        entry.course().toString(),
        name(patient),
        entry.patientNumber().toString(),
        phone,
        phone == null ? null : dial(phone),
        prescriber(entry.prescriber()),
        Urgency.of(first, today),
        all.getFirst(),
        all.subList(1, all.size()),
        records ? attemptAddress(entry.course()) : null,
        whose(id(first), first.state(), name(patient)));
  }

  /** An item that is opened by itself. */
  TaskView task(WorkItem item, PrescriberId prescriber) {
    return tasks.task(item, id(item), zone(prescriber), reader.treats(prescriber));
  }

  WhoseView whose(String itemId, WorkState state, String name) {
    String assignee = state.assignee();
    boolean mine = reader.account().equals(assignee);
    return new WhoseView(
        itemId, mine, assignee == null || mine ? null : words.theirs(assignee), name, Form.empty());
  }

  String name(@Nullable Identity patient) {
    return patient == null ? words.erased() : patient.givenName() + " " + patient.familyName();
  }

  static String attemptAddress(CourseId course) {
    return "/office/attempts/" + course;
  }

  /** Digits and a plus sign: what a telephone dials. */
  static String dial(String phone) {
    return phone.replaceAll("[^0-9+]", "");
  }

  /** Where the reader works, as far as the course is concerned. */
  ZoneId zone(PrescriberId id) {
    Prescriber prescriber = prescribers.get(id);
    return prescriber == null ? program : prescriber.zone();
  }

  private @Nullable String prescriber(PrescriberId id) {
    Prescriber prescriber = prescribers.get(id);
    return prescriber == null || prescribers.size() < 2 ? null : prescriber.name();
  }

  private String id(WorkItem item) {
    return ids.of(item.course(), item.key());
  }
}
