package org.coursewatch.overdue.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.overdue.DerivedDifference;
import org.coursewatch.overdue.RebuildReport;
import org.coursewatch.overdue.app.RebuildDerivedRows;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/maintenance}: repairs that change nothing that was recorded. */
@Path("/api/maintenance")
@Tag(name = "Maintenance")
@Produces(MediaType.APPLICATION_JSON)
public class MaintenanceResource {

  private final RebuildDerivedRows rebuild;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public MaintenanceResource(RebuildDerivedRows rebuild, SignedIn signedIn, ServiceClock clock) {
    this.rebuild = rebuild;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * Works out the derived rows of all courses anew; the second time there is nothing to do.
   *
   * @param dryRun {@code true} to leave everything as it is and only tell
   */
  @POST
  @Path("rebuild-derived")
  @Operation(
      operationId = "rebuildDerived",
      summary = "Compare the derived rows of all courses with their facts, and write them right",
      description = "Also tells every break of the ledger's hash chain. Adds and changes no fact.")
  public RebuildJson rebuild(
      @Parameter(example = "true") @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
    Parameters parameters = new Parameters();
    boolean leave = parameters.flag("dryRun", dryRun);
    parameters.done();
    signedIn.actor();
    List<DerivedDifference> first = new ArrayList<>();
    RebuildReport report =
        rebuild.rebuild(
            leave,
            clock.now(),
            difference -> {
              if (first.size() < RebuildJson.MOST_NAMED) {
                first.add(difference);
              }
            });
    return RebuildJson.of(report, first);
  }
}
