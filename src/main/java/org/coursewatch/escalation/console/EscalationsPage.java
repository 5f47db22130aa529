package org.coursewatch.escalation.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.escalation.EscalationItem;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.escalation.app.ReadEscalations;
import org.coursewatch.escalation.app.ReadEscalations.Request;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Option;
import org.coursewatch.page.Visit;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /reports/escalations}: the steps overdue checks took, newest first. */
@Path("/reports/escalations")
@Authenticated
public class EscalationsPage {

  private static final String ADDRESS = "/reports/escalations";
  private static final String YES = "yes";
  private static final int ROWS = 50;

  private final ReadEscalations read;
  private final Programs programs;
  private final Visit visit;

  /**
   * What the page says.
   *
   * @param next the address of the next page, null on the last
   */
  record View(
      String asOf,
      Form form,
      List<Option> levels,
      List<Option> scopes,
      List<Row> rows,
      @Nullable String next) {}

  /** A step; days and instants in words. */
  record Row(
      String course,
      String patientNumber,
      CheckCode check,
      Occasion occasion,
      String overdueOn,
      EscalationLevel level,
      String at,
      boolean isOverdue) {}

  @CheckedTemplate(basePath = "escalation")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance escalations(Frame frame, View view);
  }

  @Inject
  EscalationsPage(ReadEscalations read, Programs programs, Visit visit) {
    this.read = read;
    this.programs = programs;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    Form form = Form.of(uri.getQueryParameters());
    return visit.page(() -> shown(form));
  }

  /** What is none of the choices narrows nothing. */
  private TemplateInstance shown(Form form) {
    Set<EscalationLevel> levels =
        Arrays.stream(EscalationLevel.values())
            .filter(level -> form.has("level", level.name()))
            .collect(Collectors.toSet());
    boolean isOpen = form.has("open", YES);
    Request request =
        new Request(null, levels, Set.of(), isOpen, number(form.value("before")), ROWS + 1);
    List<EscalationItem> found = read.read(request, visit.actor(), visit.now());
    List<EscalationItem> shown = found.subList(0, Math.min(ROWS, found.size()));
    String query =
        levels.stream().map(level -> "level=" + level + "&").collect(Collectors.joining())
            + (isOpen ? "open=yes&" : "");
    String next =
        found.size() > ROWS ? ADDRESS + "?" + query + "before=" + shown.getLast().number() : null;
    EscalationWords words = visit.words(EscalationWords.class);
    ZoneId zone = programs.all().getFirst().zone().zone();
    View view =
        new View(
            words.asOf(visit.dates().instant(visit.now(), zone)),
            form,
            List.of(
                new Option("", words.everyLevel()),
                level(EscalationLevel.PRESCRIBER, words),
                level(EscalationLevel.ADMINISTRATOR, words)),
            List.of(new Option("", words.everything()), new Option(YES, words.stillOverdueOnly())),
            shown.stream().map(item -> row(item, zone)).toList(),
            next);
    return Templates.escalations(visit.frame(), view);
  }

  private static Option level(EscalationLevel level, EscalationWords words) {
    return new Option(level.name(), words.reached(level));
  }

  private Row row(EscalationItem item, ZoneId zone) {
    return new Row(
        item.course().toString(),
        item.patientNumber().toString(),
        item.check(),
        item.occasion(),
        visit.dates().shortDay(item.overdueFrom()),
        item.level(),
        visit.dates().instant(item.at(), zone),
        item.stillOverdue());
  }

  private static @Nullable Long number(String text) {
    return text.matches("[1-9]\\d{0,17}") ? Long.valueOf(text) : null;
  }
}
