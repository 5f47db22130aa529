package org.coursewatch.overdue.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CheckCode;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.app.ReadOverdueReport;
import org.coursewatch.overdue.app.ReadOverdueReport.Request;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/reports/overdue}. */
@Path("/api/reports/overdue")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class OverdueReportResource {

  private final ReadOverdueReport read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public OverdueReportResource(ReadOverdueReport read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * What is open and overdue, most overdue first, in pages.
   *
   * @param checks only these checks; all when left out
   * @param prescriber only this prescriber's courses
   * @param min at least so many days overdue
   * @param max at most so many days overdue
   * @param on the program day, today or later; default today
   * @param program the program; default the first
   */
  @GET
  @Operation(
      operationId = "readOverdueReport",
      summary = "What is overdue: all of it for the program's office, a practice's own for it",
      description =
          "Right at any moment. A later day shows what will be overdue then if nothing new is learnt.")
  public OverdueJson read(
      @Parameter(example = "PREGNANCY_TEST") @QueryParam("check") List<String> checks,
      @QueryParam("prescriber") @Nullable String prescriber,
      @Parameter(example = "7") @QueryParam("minDaysOverdue") @Nullable String min,
      @QueryParam("maxDaysOverdue") @Nullable String max,
      @QueryParam("on") @Nullable String on,
      @QueryParam("program") @Nullable String program,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    Set<CheckCode> codes = parameters.checks(checks);
    Set<PrescriberId> treating = parameters.prescriber(prescriber);
    int least = parameters.minDays(min);
    Integer most = parameters.maxDays(max, least);
    LocalDate day = parameters.day(on);
    OverdueCursor after = parameters.cursor(cursor);
    int items = parameters.limit(limit);
    parameters.done();
    OverdueFilter filter = new OverdueFilter(codes, treating, least, most);
    Request request = new Request(program, filter, day, after, items);
    return OverdueJson.of(read.read(request, signedIn.actor(), clock.now()));
  }
}
