package org.coursewatch.overdue.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.coursewatch.overdue.OfficeNumbers;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.overdue.app.ReadOfficeNumbers;
import org.coursewatch.overdue.app.SummarizeOverdue;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Role;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program}: what waits for the program's office, and how the service is doing. */
@Path("/program")
@Authenticated
public class OfficePage {

  private final ReadOfficeNumbers numbers;
  private final SummarizeOverdue summarize;
  private final Programs programs;
  private final Visit visit;

  @CheckedTemplate(basePath = "overdue")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance office(Frame frame, OfficeView view);
  }

  @Inject
  OfficePage(
      ReadOfficeNumbers numbers, SummarizeOverdue summarize, Programs programs, Visit visit) {
    this.numbers = numbers;
    this.summarize = summarize;
    this.programs = programs;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show() {
    return visit.page(this::shown);
  }

  private TemplateInstance shown() {
    Program program = programs.all().getFirst();
    ZoneId zone = program.zone().zone();
    OfficeNumbers found = numbers.read(program, visit.actor(), visit.now());
    OverdueQuestion everything = new OverdueQuestion(program.id(), OverdueFilter.ALL, null);
    OverdueSummary byAge =
        summarize.summarize(OverdueGrouping.AGE, everything, visit.actor(), visit.now());
    OfficeView view =
        new OfficeView(
            visit.words(OverdueWords.class).asOf(visit.dates().instant(visit.now(), zone)),
            byAge.total(),
            SummaryRows.of(byAge, OverdueFilter.ALL, Map.of(), visit).stream()
                .filter(row -> row.address() != null)
                .toList(),
            found,
            text(found.sweptAt(), zone),
            text(found.sealedAt(), zone),
            visit.actor().role() == Role.ADMINISTRATOR);
    return Templates.office(visit.frame(), view);
  }

  private String text(@Nullable Instant at, ZoneId zone) {
    return at == null ? "" : visit.dates().instant(at, zone);
  }
}
