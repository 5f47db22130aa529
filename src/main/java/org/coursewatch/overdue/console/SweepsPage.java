package org.coursewatch.overdue.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.coursewatch.overdue.SweepReport;
import org.coursewatch.overdue.SweepRuns.Numbered;
import org.coursewatch.overdue.app.ReadSweepRuns;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Role;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/sweeps}: what the last sweeps did, and on which courses they failed. */
@Path("/program/sweeps")
@Authenticated
public class SweepsPage {

  private static final String ADDRESS = "/program/sweeps";
  private static final int ROWS = 50;
  private static final int MILLIS = 3;

  private final ReadSweepRuns read;
  private final Programs programs;
  private final Visit visit;

  /**
   * What the page says.
   *
   * @param next the address of the next page, null on the last
   * @param requeues whether whoever reads may look after notices
   */
  record View(List<Row> rows, @Nullable String next, boolean requeues) {}

  /** A sweep; the instant and the seconds in words. */
  record Row(
      String finishedAt, String seconds, String node, SweepReport report, List<Failure> failures) {}

  /** A course on which upkeep failed, and the kind of error. */
  record Failure(String course, String kind) {}

  @CheckedTemplate(basePath = "overdue")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance sweeps(Frame frame, View view);
  }

  @Inject
  SweepsPage(ReadSweepRuns read, Programs programs, Visit visit) {
    this.read = read;
    this.programs = programs;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@QueryParam("before") @Nullable String before) {
    Long number = before != null && before.matches("[1-9]\\d{0,17}") ? Long.valueOf(before) : null;
    return visit.page(() -> shown(number));
  }

  private TemplateInstance shown(@Nullable Long before) {
    List<Numbered> found = read.read(before, ROWS + 1, visit.actor());
    List<Numbered> shown = found.subList(0, Math.min(ROWS, found.size()));
    String next = found.size() > ROWS ? ADDRESS + "?before=" + shown.getLast().number() : null;
    ZoneId zone = programs.all().getFirst().zone().zone();
    return Templates.sweeps(
        visit.frame(),
        new View(
            shown.stream().map(each -> row(each, zone)).toList(),
            next,
            visit.actor().role() == Role.ADMINISTRATOR));
  }

  private Row row(Numbered numbered, ZoneId zone) {
    SweepReport report = numbered.run().report();
    long millis =
        Duration.between(numbered.run().startedAt(), numbered.run().finishedAt()).toMillis();
    return new Row(
        visit.dates().instant(numbered.run().finishedAt(), zone),
        BigDecimal.valueOf(millis, MILLIS).toPlainString(),
        numbered.run().node(),
        report,
        report.failures().stream()
            .map(each -> new Failure(each.course().toString(), each.kind()))
            .toList());
  }
}
