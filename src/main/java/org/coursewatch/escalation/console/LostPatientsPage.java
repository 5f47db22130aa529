package org.coursewatch.escalation.console;

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
import java.util.List;
import java.util.Set;
import org.coursewatch.escalation.FollowUpLosses.LostPatient;
import org.coursewatch.escalation.LostCursor;
import org.coursewatch.escalation.app.ReadLostPatients;
import org.coursewatch.page.Dates;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /reports/lost-to-follow-up}: whom nobody reaches, the longest lost first. */
@Path("/reports/lost-to-follow-up")
@Authenticated
public class LostPatientsPage {

  private static final String ADDRESS = "/reports/lost-to-follow-up";
  private static final int ROWS = 50;

  private final ReadLostPatients read;
  private final Programs programs;
  private final Visit visit;

  /**
   * What the page says.
   *
   * @param next the address of the next page, null on the last
   */
  record View(String asOf, List<Row> rows, @Nullable String next) {}

  /** A patient whom nobody reaches; days in words. */
  record Row(
      String course,
      String patientNumber,
      String lostOn,
      int attempts,
      String lastOn,
      int overdueChecks) {}

  @CheckedTemplate(basePath = "escalation")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance lost(Frame frame, View view);
  }

  @Inject
  LostPatientsPage(ReadLostPatients read, Programs programs, Visit visit) {
    this.read = read;
    this.programs = programs;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@QueryParam("after") @Nullable String after) {
    return visit.page(() -> shown(after));
  }

  private TemplateInstance shown(@Nullable String after) {
    LostCursor from = after == null ? null : LostCursor.parse(after).orElse(null);
    List<LostPatient> found = read.read(null, Set.of(), from, ROWS + 1, visit.actor(), visit.now());
    List<LostPatient> shown = found.subList(0, Math.min(ROWS, found.size()));
    String next =
        found.size() > ROWS ? ADDRESS + "?after=" + LostCursor.at(shown.getLast()).text() : null;
    String asOf = visit.dates().instant(visit.now(), programs.all().getFirst().zone().zone());
    return Templates.lost(
        visit.frame(),
        new View(
            visit.words(EscalationWords.class).asOf(asOf),
            shown.stream().map(this::row).toList(),
            next));
  }

  private Row row(LostPatient patient) {
    Dates dates = visit.dates();
    return new Row(
        patient.course().toString(),
        patient.patientNumber().toString(),
        dates.shortDay(patient.lostOn()),
        patient.attempts(),
        dates.shortDay(patient.lastAttemptOn()),
        patient.overdueChecks());
  }
}
