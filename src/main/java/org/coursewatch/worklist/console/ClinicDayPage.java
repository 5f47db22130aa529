package org.coursewatch.worklist.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.worklist.app.ReadClinicDay;
import org.coursewatch.worklist.app.ReadClinicDay.Expected;
import org.coursewatch.worklist.app.ReadPractice;
import org.coursewatch.worklist.app.ReadPractice.Known;
import org.coursewatch.worklist.app.RecordVisit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /office/day}: what a clinic day brought, one row for each patient. Rows are recorded one
 * by one: a faulty one keeps what was typed and stops no other. What patients enter themselves is
 * not recorded here.
 */
@Path("/office/day")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ClinicDayPage {

  /** Rows of a table; application.properties allows a form as many fields as they have. */
  private static final int MOST_ROWS = 20;

  private static final int FIRST_ROWS = 12;

  private final Visit visit;
  private final ReadClinicDay read;
  private final ReadPractice practice;
  private final RecordVisit record;

  @CheckedTemplate(basePath = "worklist")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance day(Frame frame, DayView view);
  }

  @Inject
  public ClinicDayPage(Visit visit, ReadClinicDay read, ReadPractice practice, RecordVisit record) {
    this.visit = visit;
    this.read = read;
    this.practice = practice;
    this.record = record;
  }

  @GET
  @Operation(hidden = true)
  public Response show() {
    Form form = Form.empty();
    Map<Integer, Expected> rows = new TreeMap<>();
    List<CourseId> due = read.due(FIRST_ROWS, visit.actor(), visit.now());
    read.expected(due, visit.actor(), visit.now()).forEach(each -> add(each, form, rows));
    return visit.page(() -> page(form, rows, List.of(), null));
  }

  /** Saves the rows, or adds one for the patient who is searched for. */
  @POST
  @Operation(hidden = true)
  public Response send(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    Map<Integer, Expected> rows = rows(form);
    if (form.value("action").equals("add")) {
      addFound(form, rows);
      return form.isFaulty()
          ? visit.again(page(form, rows, List.of(), null))
          : visit.page(() -> page(form, rows, List.of(), null));
    }
    DayRows saving = new DayRows(visit, record, form, rows);
    saving.save();
    return form.isFaulty()
        ? visit.again(page(form, rows, saving.saved(), saving.told()))
        : visit.page(() -> page(form, rows, saving.saved(), saving.told()));
  }

  /** The rows that were sent, as far as they are courses the caller records for. */
  private Map<Integer, Expected> rows(Form form) {
    Map<Integer, Expected> rows = new TreeMap<>();
    for (int place = 0; place < MOST_ROWS; place++) {
      CourseId course = course(form.value(DayForm.name(DayForm.COURSE, place)));
      if (course != null && rows.values().stream().noneMatch(r -> r.course().equals(course))) {
        List<Expected> found = read.expected(List.of(course), visit.actor(), visit.now());
        if (!found.isEmpty()) {
          rows.put(place, found.getFirst());
        }
      }
    }
    return rows;
  }

  private void addFound(Form form, Map<Integer, Expected> rows) {
    DayWords words = visit.words(DayWords.class);
    if (rows.size() >= MOST_ROWS) {
      form.fault(PatientsPage.NUMBER, words.dayFull(MOST_ROWS));
      return;
    }
    List<Known> found = PatientsPage.found(form, practice, visit);
    if (found == null) {
      return;
    }
    List<CourseId> courses = new ArrayList<>();
    for (Known each : found) {
      CourseId running = running(each.record());
      if (running != null) {
        courses.add(running);
      }
    }
    List<Expected> fresh =
        read.expected(courses, visit.actor(), visit.now()).stream()
            .filter(each -> rows.values().stream().noneMatch(r -> r.course().equals(each.course())))
            .limit(MOST_ROWS - rows.size())
            .toList();
    if (fresh.isEmpty()) {
      form.fault(PatientsPage.NUMBER, courses.isEmpty() ? words.dayNobody() : words.dayAlready());
      return;
    }
    fresh.forEach(each -> add(each, form, rows));
    for (String field : List.of(PatientsPage.NUMBER, PatientsPage.FAMILY, PatientsPage.BIRTH)) {
      form.with(field, "");
    }
  }

  private @Nullable CourseId running(PatientRecord patient) {
    return read.running(patient, visit.actor(), visit.now());
  }

  private static void add(Expected expected, Form form, Map<Integer, Expected> rows) {
    int place = 0;
    while (rows.containsKey(place)) {
      place++;
    }
    rows.put(place, expected);
    form.with(DayForm.name(DayForm.COURSE, place), expected.course().toString())
        .with(DayForm.name(DayForm.KEY, place), UUID.randomUUID().toString())
        .with(DayForm.name(DayForm.ON, place), expected.today().toString());
  }

  private static @Nullable CourseId course(String text) {
    try {
      return text.isEmpty() ? null : new CourseId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private TemplateInstance page(
      Form form, Map<Integer, Expected> rows, List<DayView.Saved> saved, @Nullable String told) {
    return Templates.day(
        visit.frame(),
        new DayWriter(visit).view(form, rows, saved, told, read.methods(visit.now())));
  }
}
