package org.coursewatch.course.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.app.PrepareRecording;
import org.coursewatch.course.app.PrepareRecording.Prepared;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.course.app.RecordFact.Outcome;
import org.coursewatch.course.console.Recording.Layout;
import org.coursewatch.notice.Language;
import org.coursewatch.page.Bases;
import org.coursewatch.page.BasisWords;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Role;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.RuleKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /office/courses/{courseId}/record}: what happened, and one short form for each. */
@Path("/office/courses/{courseId}/record")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RecordPage {

  private final Visit visit;
  private final PrepareRecording prepare;
  private final RecordFact record;

  @CheckedTemplate(basePath = "record")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance choices(Frame frame, RecordViews.Choices view);

    static native TemplateInstance entry(Frame frame, RecordViews.Entry view);
  }

  @Inject
  public RecordPage(Visit visit, PrepareRecording prepare, RecordFact record) {
    this.visit = visit;
    this.prepare = prepare;
    this.record = record;
  }

  @GET
  @Operation(hidden = true)
  public Response choose(@PathParam("courseId") String courseId) {
    Prepared prepared = prepare(courseId);
    return visit.page(() -> Templates.choices(visit.frame(), choices(prepared, null)));
  }

  @GET
  @Path("/{check}")
  @Operation(hidden = true)
  public Response show(@PathParam("courseId") String courseId, @PathParam("check") String check) {
    Prepared prepared = prepare(courseId);
    Optional<Recording> what = Recording.of(check);
    Role role = visit.actor().role();
    if (what.isEmpty() || !what.get().isFor(role)) {
      String note = what.isPresent() ? words().notYours() : notHere(check);
      return visit.page(() -> Templates.choices(visit.frame(), choices(prepared, note)));
    }
    Form form = Form.empty();
    if (what.get().layout() == Layout.TEST) {
      form = form.with("setting", "MEDICAL");
    }
    Form empty = form;
    return visit.page(() -> entry(prepared, what.get(), empty));
  }

  @POST
  @Path("/{check}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response record(
      @PathParam("courseId") String courseId,
      @PathParam("check") String check,
      MultivaluedMap<String, String> sent) {
    Prepared prepared = prepare(courseId);
    Recording what = Recording.of(check).orElseThrow(Addresses::notFound);
    Form form = Form.of(sent);
    RecordReader reader =
        new RecordReader(
            form, words(), page(), prepared.today(), prepared.file().course().birthDate());
    List<CourseFact> facts = reader.read(what, visit.now());
    if (form.isFaulty()) {
      return visit.again(entry(prepared, what, form));
    }
    return visit.once(
        form,
        () -> record(prepared.file().id(), facts),
        problem -> {
          tell(problem, form);
          return entry(prepared, what, form);
        });
  }

  private URI record(CourseId id, List<CourseFact> facts) {
    URI answer = Addresses.course(id);
    for (CourseFact fact : facts) {
      answer =
          switch (record.record(id, fact, null, visit.actor(), visit.now())) {
            case Outcome.Recorded(CourseFile file) -> Addresses.recorded(id, newest(file, fact));
            case Outcome.Proposed _ -> Addresses.proposed(id);
          };
    }
    return answer;
  }

  /** What was added last may be what the fact caused. */
  private static String newest(CourseFile file, CourseFact fact) {
    return file.course().facts().reversed().stream()
        .filter(each -> each.fact().equals(fact))
        .map(RecordedFact::id)
        .findFirst()
        .map(String::valueOf)
        .orElseThrow();
  }

  private void tell(Problem problem, Form form) {
    if (problem.type() == ProblemType.CONFLICT) {
      form.fault("", words().alreadyRecorded());
    } else if (visit.language() == Language.EN) {
      form.take(problem, java.util.Map.of());
    } else {
      form.fault("", page().problem(problem.type()));
    }
  }

  private TemplateInstance entry(Prepared prepared, Recording what, Form form) {
    CheckCode check = what.check();
    RecordViews.Entry view =
        new RecordViews.Entry(
            prepared.file().id().toString(),
            what,
            what.layout(),
            what.layout() != Layout.HOLD,
            UsefulSentence.of(
                prepared.question(), check, visit.words(AnswerWords.class), visit.dates()),
            check == null ? null : check.name(),
            prepared.today().toString(),
            form,
            RecordLists.of(what, bases(prepared), words(), page()));
    return Templates.entry(visit.frame(), view);
  }

  private List<Option> bases(Prepared prepared) {
    BasisWords basis = visit.words(BasisWords.class);
    return prepared.evaluation().rules().codes(RuleKey.CATEGORY_BASES).stream()
        .map(code -> new Option(code, Bases.inWords(code, basis)))
        .toList();
  }

  private RecordViews.Choices choices(Prepared prepared, @Nullable String note) {
    Role role = visit.actor().role();
    String base = Addresses.course(prepared.file().id()) + "/record/";
    List<RecordViews.Choice> wanted =
        prepared.evaluation().checks().stream()
            .filter(Check::isOpen)
            .flatMap(
                check -> Recording.of(check.code()).map(what -> choice(base, what, check)).stream())
            .toList();
    List<RecordViews.Choice> others =
        Arrays.stream(Recording.values())
            .filter(what -> what.isFor(role))
            .filter(what -> wanted.stream().noneMatch(each -> each.address().equals(base + what)))
            .map(
                what ->
                    new RecordViews.Choice(
                        base + what, words().what(what), words().hintOf(what), null, "info"))
            .toList();
    return new RecordViews.Choices(prepared.file().id().toString(), note, wanted, others);
  }

  private RecordViews.Choice choice(String base, Recording what, Check check) {
    java.time.LocalDate due = check.dueOn();
    java.time.LocalDate overdue = check.overdueOn();
    String when = due == null ? null : words().due(visit.dates().day(due));
    if (check.isOverdue() && overdue != null) {
      when = words().overdueSince(visit.dates().day(overdue));
    }
    String kind =
        switch (check.status()) {
          case OVERDUE -> "bad";
          case DUE -> "wait";
          default -> "info";
        };
    return new RecordViews.Choice(
        base + what, words().what(what), words().hintOf(what), when, kind);
  }

  private String notHere(String check) {
    CheckCode code =
        Arrays.stream(CheckCode.values())
            .filter(each -> each.name().equals(check))
            .findFirst()
            .orElseThrow(Addresses::notFound);
    return words().notHere(page().check(code), page().actor(code.party()));
  }

  private Prepared prepare(String courseId) {
    return prepare.prepare(Addresses.courseId(courseId), visit.actor(), visit.now());
  }

  private RecordWords words() {
    return visit.words(RecordWords.class);
  }

  private PageWords page() {
    return visit.words(PageWords.class);
  }
}
