package org.coursewatch.whatif.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.program.Program;
import org.coursewatch.whatif.WhatIfId;
import org.coursewatch.whatif.WhatIfRun;
import org.coursewatch.whatif.WhatIfRuns.Numbered;
import org.coursewatch.whatif.WhatIfRuns.Wanted;
import org.coursewatch.whatif.app.OrderWhatIf;
import org.coursewatch.whatif.app.ReadWhatIf;
import org.coursewatch.whatif.app.ReadWhatIf.Findings;
import org.coursewatch.whatif.console.WhatIfView.ChangesView;
import org.coursewatch.whatif.console.WhatIfView.RunView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/what-if}: what a draft of the rules would change. */
@Path("/program/what-if")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class WhatIfPage {

  private static final int PAGE = 50;
  private static final int RUNS = 20;
  private static final int MOST_BYTES = 1024 * 1024;

  private final Visit visit;
  private final OrderWhatIf order;
  private final ReadWhatIf read;
  private final DraftChoice choice;

  @CheckedTemplate(basePath = "whatif")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance begin(Frame frame, WhatIfView view);

    static native TemplateInstance run(Frame frame, RunView view);

    static native TemplateInstance findings(RunView view);

    static native TemplateInstance changes(Frame frame, ChangesView view);
  }

  @Inject
  public WhatIfPage(Visit visit, OrderWhatIf order, ReadWhatIf read, DraftChoice choice) {
    this.visit = visit;
    this.order = order;
    this.read = read;
    this.choice = choice;
  }

  /** The form, and the comparisons so far, newest first, after the one called {@code after}. */
  @GET
  @Operation(hidden = true)
  public Response begin(
      @QueryParam("start") @Nullable String start, @QueryParam("after") @Nullable UUID after) {
    Form form = Form.empty().with("program", choice.program().id());
    String text = start == null ? "" : choice.text(start);
    return visit.page(() -> begin(form.with("draft", text), after));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @BodyLimit(MOST_BYTES)
  @Operation(hidden = true)
  public Response compare(byte[] body) {
    Form form = LongForm.read(body);
    LocalDate from = day(form, "from");
    LocalDate on = day(form, "on");
    if (form.value("draft").isEmpty() && form.value("file").isEmpty()) {
      form.fault("draft", words().missingDraft());
    }
    if (form.isFaulty()) {
      return visit.again(begin(form, null));
    }
    return visit.once(form, () -> ordered(form, from, on), problem -> again(form, problem));
  }

  /** How far it is and what it found; the findings alone for a script that looks again. */
  @GET
  @Path("{runId}")
  @Operation(hidden = true)
  public Response run(@PathParam("runId") UUID runId) {
    Findings findings = read.read(new WhatIfId(runId), visit.actor());
    RunView view = texts().view(findings);
    return visit.isPiece()
        ? visit.piece(Templates.findings(view))
        : visit.page(() -> Templates.run(visit.frame(), view));
  }

  /** Courses whose answer differs, of one cell of the matrix or all. */
  @GET
  @Path("{runId}/changes")
  @Operation(hidden = true)
  public Response changes(
      @PathParam("runId") UUID runId,
      @QueryParam("from") @Nullable CourseState from,
      @QueryParam("to") @Nullable CourseState to,
      @QueryParam("after") @Nullable UUID after) {
    WhatIfId id = new WhatIfId(runId);
    CourseId last = after == null ? null : new CourseId(after);
    Wanted wanted = new Wanted(from, to, last, PAGE + 1);
    String title = read.read(id, visit.actor()).run().order().title();
    List<Numbered> found = read.changes(id, wanted, visit.actor(), visit.now());
    List<Numbered> shown = found.subList(0, Math.min(PAGE, found.size()));
    String filter =
        (from == null ? "" : "from=" + from + "&") + (to == null ? "" : "to=" + to + "&");
    String next =
        found.size() > PAGE ? "?" + filter + "after=" + shown.getLast().change().course() : null;
    ChangesView view =
        new ChangesView(
            id.toString(), title, shown.stream().map(each -> texts().row(each)).toList(), next);
    return visit.page(() -> Templates.changes(visit.frame(), view));
  }

  private URI ordered(Form form, @Nullable LocalDate from, @Nullable LocalDate on) {
    String file = form.value("file");
    String text = file.isEmpty() ? form.value("draft") : order.draft(file);
    WhatIfRun run =
        order.order(
            new OrderWhatIf.Request(form.value("program"), text, from, on),
            visit.actor(),
            visit.now());
    return URI.create(RunTexts.ADDRESS + "/" + run.id());
  }

  private TemplateInstance again(Form form, Problem problem) {
    form.take(problem, Map.of("draft", "draft", "file", "file", "on", "on", "program", "program"));
    return begin(form, null);
  }

  private TemplateInstance begin(Form form, @Nullable UUID after) {
    WhatIfId last = after == null ? null : new WhatIfId(after);
    List<WhatIfRun> runs = read.list(last, RUNS + 1, visit.actor());
    List<WhatIfRun> shown = runs.subList(0, Math.min(RUNS, runs.size()));
    String next = runs.size() > RUNS ? "?after=" + shown.getLast().id() : null;
    return Templates.begin(
        visit.frame(),
        new WhatIfView(
            form,
            choice.programs(),
            choice.files(words().noDraftFile()),
            choice.starts(),
            shown.stream().map(run -> texts().row(run)).toList(),
            next));
  }

  private @Nullable LocalDate day(Form form, String field) {
    String text = form.value(field);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      form.fault(field, visit.words(PageWords.class).notADay());
      return null;
    }
  }

  private RunTexts texts() {
    Program program = choice.program();
    return new RunTexts(
        words(), visit.words(PageWords.class), visit.dates(), program.zone().zone());
  }

  private WhatIfWords words() {
    return visit.words(WhatIfWords.class);
  }
}
