package org.coursewatch.worklist.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CheckCode;
import org.coursewatch.worklist.AuthorizationCursor;
import org.coursewatch.worklist.AuthorizationTask;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WorklistCursor;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.WorklistFilter.Assigned;
import org.coursewatch.worklist.app.ItemIds;
import org.coursewatch.worklist.app.ReadAuthorizationTasks;
import org.coursewatch.worklist.app.ReadWorklist;
import org.coursewatch.worklist.app.ReadWorklist.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/worklist}: what is to be done today. */
@Path("/api/worklist")
@Tag(name = "Worklists", description = "What is to be done today, and who does it.")
@Produces(MediaType.APPLICATION_JSON)
public class WorklistResource {

  private final ReadWorklist read;
  private final ReadAuthorizationTasks tasks;
  private final ItemIds ids;
  private final WorklistCall call;

  @Inject
  WorklistResource(
      ReadWorklist read, ReadAuthorizationTasks tasks, ItemIds ids, WorklistCall call) {
    this.read = read;
    this.tasks = tasks;
    this.ids = ids;
    this.call = call;
  }

  /**
   * Whom to call, in pages.
   *
   * @param checks only entries with one of these checks
   * @param kinds only entries with an item of one of these kinds
   * @param prescriber only this prescriber's courses
   * @param assigned to whom an item is given
   * @param atRisk only windows at risk
   * @param minDaysLate only what is overdue for at least so many days
   * @param dueWithin also what becomes due within so many days
   * @param filter the id of a saved filter, instead of the conditions above
   * @param program the program; default the first
   */
  @GET
  @Operation(
      operationId = "readWorklist",
      summary = "Whom to call today: one entry for each patient, the most urgent first",
      description =
          "A stop stands first, then open windows by their last day (day 3, 5 and 6 raise the mark), then what"
              + " is overdue the longest, then what is due. The program's office reads what is overdue"
              + " anywhere, or one prescriber's list. Right at any moment; an item is gone when its fact arrives.")
  public WorklistJson read(
      @Parameter(example = "PREGNANCY_TEST") @QueryParam("check") List<String> checks,
      @QueryParam("kind") List<String> kinds,
      @QueryParam("prescriber") @Nullable String prescriber,
      @Parameter(example = "ANYBODY") @QueryParam("assigned") @Nullable String assigned,
      @QueryParam("atRisk") @Nullable String atRisk,
      @QueryParam("minDaysLate") @Nullable String minDaysLate,
      @Parameter(example = "3") @QueryParam("dueWithin") @Nullable String dueWithin,
      @QueryParam("filter") @Nullable String filter,
      @QueryParam("program") @Nullable String program,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    WorklistFilter conditions =
        new WorklistFilter(
            parameters.codes("check", checks, CheckCode.class),
            parameters.codes("kind", kinds, ItemKey.Kind.class),
            parameters.prescriber(prescriber),
            assigned == null
                ? Assigned.ANYBODY
                : parameters.code("assigned", assigned, Assigned.class),
            parameters.flag("atRisk", atRisk),
            parameters.daysLate(minDaysLate));
    UUID saved = parameters.id("filter", filter);
    Integer within = parameters.dueWithin(dueWithin);
    WorklistCursor after = parameters.cursor(cursor, WorklistCursor::parse);
    int items = parameters.limit(limit);
    parameters.done();
    WorklistFilter wanted = conditions.equals(WorklistFilter.ALL) ? null : conditions;
    Request request = new Request(program, wanted, saved, within, after, items);
    return WorklistJson.of(read.read(request, call.actor(), call.now()), ids);
  }

  /**
   * What the caller's pharmacy has to settle, in pages.
   *
   * @param kinds only these
   */
  @GET
  @Path("authorizations")
  @Operation(
      operationId = "readAuthorizationTasks",
      summary = "Authorizations to hand over, to reverse, and to confirm as returned",
      description =
          "Of the caller's own pharmacy. It tells numbers and days, and nothing of any patient or course.")
  public AuthorizationTasksJson tasks(
      @Parameter(example = "HAND_OVER") @QueryParam("kind") List<String> kinds,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    Set<AuthorizationTask.Kind> wanted =
        parameters.codes("kind", kinds, AuthorizationTask.Kind.class);
    AuthorizationCursor after = parameters.cursor(cursor, AuthorizationCursor::parse);
    int items = parameters.limit(limit);
    parameters.done();
    return AuthorizationTasksJson.of(tasks.read(wanted, after, items, call.actor(), call.now()));
  }
}
