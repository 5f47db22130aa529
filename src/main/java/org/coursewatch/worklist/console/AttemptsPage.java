package org.coursewatch.worklist.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.escalation.ContactAttempt;
import org.coursewatch.escalation.ContactAttempt.Channel;
import org.coursewatch.escalation.ContactAttempt.Outcome;
import org.coursewatch.escalation.app.ReadContactAttempts;
import org.coursewatch.escalation.app.RecordContactAttempt;
import org.coursewatch.escalation.app.RecordContactAttempt.Told;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.worklist.app.ReadCall;
import org.coursewatch.worklist.app.ReadCall.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /office/attempts/{courseId}}: how the practice tried to reach a patient, and a new try.
 */
@Path("/office/attempts/{courseId}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class AttemptsPage {

  private static final String ON = "on";
  private static final String TIME = "time";
  private static final String CHANNEL = "channel";
  private static final String OUTCOME = "outcome";
  private static final String NOTE = "note";
  private static final int LONGEST_NOTE = 1000;

  private final Visit visit;
  private final ReadCall read;
  private final ReadContactAttempts attempts;
  private final RecordContactAttempt record;

  @CheckedTemplate(basePath = "worklist")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance attempts(Frame frame, AttemptsView view);
  }

  @Inject
  public AttemptsPage(
      Visit visit, ReadCall read, ReadContactAttempts attempts, RecordContactAttempt record) {
    this.visit = visit;
    this.read = read;
    this.attempts = attempts;
    this.record = record;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("courseId") UUID courseId, @QueryParam("cursor") @Nullable String cursor) {
    Person person = person(courseId);
    ZoneId site = site(person);
    Form form =
        Form.empty()
            .with(ON, LocalDate.ofInstant(visit.now(), site).toString())
            .with(
                TIME,
                LocalTime.ofInstant(visit.now(), site).truncatedTo(ChronoUnit.MINUTES).toString())
            .with(CHANNEL, Channel.PHONE.name());
    return visit.page(() -> page(person, form, cursor));
  }

  /** Records the call, once, and shows it on top of the earlier ones. */
  @POST
  @Operation(hidden = true)
  public Response save(@PathParam("courseId") UUID courseId, MultivaluedMap<String, String> sent) {
    Person person = person(courseId);
    Form form = Form.of(sent);
    Told told = told(form, site(person));
    if (told == null) {
      return visit.again(page(person, form, null));
    }
    CourseId course = person.file().id();
    return visit.once(
        form,
        () -> {
          record.record(course, told, visit.actor(), visit.now());
          return URI.create(CallWriter.attemptAddress(course));
        });
  }

  /** What was told, null when something is faulty. */
  private @Nullable Told told(Form form, ZoneId site) {
    OfficeWords words = visit.words(OfficeWords.class);
    WorklistWords common = visit.words(WorklistWords.class);
    LocalDate on = Typed.day(form, ON, common.faultDay());
    if (on == null && form.error(ON).isEmpty()) {
      form.fault(ON, common.faultDay());
    }
    LocalTime time = Typed.time(form, TIME, words.faultTime());
    Channel channel = Typed.code(form, CHANNEL, Channel.class);
    Outcome outcome = Typed.code(form, OUTCOME, Outcome.class);
    if (channel == null) {
      form.fault(CHANNEL, common.faultChoice());
    }
    if (outcome == null) {
      form.fault(OUTCOME, common.faultChoice());
    }
    String note = form.value(NOTE);
    if (note.length() > LONGEST_NOTE) {
      form.fault(NOTE, common.faultLong(LONGEST_NOTE));
    }
    Instant at = on == null || time == null ? null : on.atTime(time).atZone(site).toInstant();
    if (at != null && at.isAfter(visit.now())) {
      form.fault(TIME, words.faultAhead());
    }
    return form.isFaulty() || at == null || channel == null || outcome == null
        ? null
        : new Told(at, channel, outcome, note.isEmpty() ? null : note);
  }

  private TemplateInstance page(Person person, Form form, @Nullable String cursor) {
    OfficeWords words = visit.words(OfficeWords.class);
    AttemptPlaces places = new AttemptPlaces(cursor);
    CourseId course = person.file().id();
    List<ContactAttempt> found =
        attempts.read(course, places.after(), AttemptPlaces.ROWS + 1, visit.actor(), visit.now());
    PatientLine patient =
        PatientLine.of(person.patient(), visit.words(WorklistWords.class).erased());
    boolean records = visit.actor().treats(person.file().prescriber());
    return Templates.attempts(
        visit.frame(),
        new AttemptsView(
            words.attemptTitle(patient.name()),
            course.toString(),
            patient.number(),
            patient.phone(),
            patient.dial(),
            records ? form : null,
            Typed.options(Channel.class, words::channel),
            Typed.options(Outcome.class, words::outcome),
            AttemptPlaces.shown(found).stream().map(each -> view(each, site(person))).toList(),
            AttemptPlaces.next(found, CallWriter.attemptAddress(course))));
  }

  private AttemptsView.Attempt view(ContactAttempt attempt, ZoneId site) {
    OfficeWords words = visit.words(OfficeWords.class);
    return new AttemptsView.Attempt(
        visit.dates().instant(attempt.at(), site),
        words.channel(attempt.channel()),
        words.outcome(attempt.outcome()),
        attempt.outcome().isReached() ? "good" : "wait",
        attempt.account(),
        attempt.note());
  }

  private Person person(UUID courseId) {
    return read.course(new CourseId(courseId), visit.actor(), visit.now());
  }

  private static ZoneId site(Person person) {
    var prescriber = person.prescribers().get(person.file().prescriber());
    return prescriber == null ? person.program().zone().zone() : prescriber.zone();
  }
}
