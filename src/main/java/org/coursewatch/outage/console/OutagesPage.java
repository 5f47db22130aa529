package org.coursewatch.outage.console;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.outage.Maintenance.Kind;
import org.coursewatch.outage.app.PlanMaintenance;
import org.coursewatch.outage.app.ReadOutages;
import org.coursewatch.outage.console.OutageTexts.MaintenanceRow;
import org.coursewatch.outage.console.OutageTexts.OutageRow;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Option;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Role;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/outages}: when the service was not there, and maintenance to announce. */
@Path("/program/outages")
@Authenticated
public class OutagesPage {

  private static final String ADDRESS = "/program/outages";
  private static final int USUAL_DAYS = 30;

  private final ReadOutages read;
  private final PlanMaintenance plan;
  private final Visit visit;
  private final ProgramZone zone;

  /**
   * What the page says.
   *
   * @param period the two days that were asked for, as a form
   * @param countedSince in words, null where nothing is counted
   * @param form what was sent to announce maintenance, with its faults
   */
  record View(
      Form period,
      @Nullable String countedSince,
      long minutes,
      List<OutageRow> outages,
      List<MaintenanceRow> maintenance,
      boolean mayPlan,
      Form form,
      List<Option> kinds,
      String zone) {}

  @CheckedTemplate(basePath = "outage")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance office(Frame frame, View view);
  }

  @Inject
  OutagesPage(ReadOutages read, PlanMaintenance plan, Visit visit, Programs programs) {
    this.read = read;
    this.plan = plan;
    this.visit = visit;
    this.zone = programs.all().getFirst().zone();
  }

  /** Of two program days and those between them; without, of the last thirty and what comes. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("until") @Nullable LocalDate until) {
    return visit.page(() -> shown(from, until, Form.empty()));
  }

  /** Announces maintenance. */
  @POST
  @DuringReadOnly
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response plan(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    MaintenanceForm asked = MaintenanceForm.read(form, zone, visit.words(OutageWords.class));
    if (form.isFaulty()) {
      return visit.again(shown(null, null, form));
    }
    return visit.once(
        form,
        () -> {
          plan.plan(
              asked.kind(),
              asked.startsAt(),
              asked.endsAt(),
              asked.readOnly(),
              visit.actor(),
              visit.now());
          return URI.create(ADDRESS);
        },
        problem -> {
          form.take(problem, Map.of("startsAt", "startsAt", "endsAt", "endsAt"));
          return shown(null, null, form);
        });
  }

  /** Ends one now, or calls it off. */
  @POST
  @Path("{maintenanceId}/end")
  @DuringReadOnly
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response end(
      @PathParam("maintenanceId") UUID maintenanceId, MultivaluedMap<String, String> sent) {
    return visit.once(
        Form.of(sent),
        () -> {
          plan.end(maintenanceId, visit.actor(), visit.now());
          return URI.create(ADDRESS);
        });
  }

  private TemplateInstance shown(@Nullable LocalDate from, @Nullable LocalDate until, Form form) {
    LocalDate today = zone.dayOf(visit.now());
    LocalDate last = until == null ? (from == null ? today.plusDays(USUAL_DAYS) : today) : until;
    LocalDate first = from == null ? today.minusDays(USUAL_DAYS) : from;
    ReadOutages.View found =
        read.read(zone.startOf(first), zone.startOf(last.plusDays(1)), visit.actor(), visit.now());
    OutageTexts texts = new OutageTexts(visit, zone.zone());
    OutageWords words = visit.words(OutageWords.class);
    boolean mayPlan = visit.actor().role() == Role.ADMINISTRATOR;
    return Templates.office(
        visit.frame(),
        new View(
            Form.empty().with("from", first.toString()).with("until", last.toString()),
            found.countedSince() == null ? null : texts.instant(found.countedSince()),
            found.minutes(),
            texts.outages(found.outages()),
            texts.maintenance(found.maintenance(), mayPlan),
            mayPlan,
            form,
            Arrays.stream(Kind.values()).map(k -> new Option(k.name(), words.kind(k))).toList(),
            visit.dates().zone(zone.zone())));
  }
}
