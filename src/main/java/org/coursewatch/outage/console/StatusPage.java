package org.coursewatch.outage.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.coursewatch.outage.ServiceStatus;
import org.coursewatch.outage.ServiceStatus.Condition;
import org.coursewatch.outage.app.ShowStatus;
import org.coursewatch.outage.console.OutageTexts.MaintenanceRow;
import org.coursewatch.outage.console.OutageTexts.OutageRow;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /status}: how the service does, for everybody; nothing of anybody. It is answered while
 * the database is not, as far as is known then.
 */
@Path("/status")
public class StatusPage {

  private final ShowStatus status;
  private final Visit visit;
  private final ProgramZone zone;

  /**
   * What the page says; instants in words.
   *
   * @param readOnlyUntil until when nothing new is taken, null while it is or nobody knows
   * @param upSince null where nothing is counted
   */
  record View(
      boolean isWell,
      String at,
      List<Part> parts,
      @Nullable String readOnlyUntil,
      @Nullable String upSince,
      List<MaintenanceRow> maintenance,
      List<OutageRow> outages) {}

  /** A part of the service and how it does; {@code color} is a kind of status. */
  record Part(String name, Condition condition, String color) {}

  @CheckedTemplate(basePath = "outage")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance status(Frame frame, View view);
  }

  @Inject
  StatusPage(ShowStatus status, Visit visit, Programs programs) {
    this.status = status;
    this.visit = visit;
    this.zone = programs.all().getFirst().zone();
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show() {
    return visit.page(() -> Templates.status(visit.frame(), view(status.at(visit.now()))));
  }

  private View view(ServiceStatus now) {
    OutageWords words = visit.words(OutageWords.class);
    OutageTexts texts = new OutageTexts(visit, zone.zone());
    return new View(
        now.isWell(),
        texts.instant(now.at()),
        List.of(
            part(words.reading(), now.reading()),
            part(words.recording(), now.recording()),
            part(words.notices(), now.notices())),
        now.readOnlyUntil() == null ? null : texts.instant(now.readOnlyUntil()),
        now.upSince() == null ? null : texts.instant(now.upSince()),
        texts.maintenance(now.maintenance(), false),
        texts.outages(now.outages()));
  }

  private static Part part(String name, Condition condition) {
    String color =
        switch (condition) {
          case WORKS -> "good";
          case LATE, CLOSED -> "wait";
          case DOWN -> "bad";
        };
    return new Part(name, condition, color);
  }
}
