package org.coursewatch.dispense.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.coursewatch.dispense.app.ReadOwnPharmacy;
import org.coursewatch.dispense.console.TasksView.Group;
import org.coursewatch.dispense.console.TasksView.Row;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.worklist.AuthorizationCursor;
import org.coursewatch.worklist.AuthorizationTask;
import org.coursewatch.worklist.AuthorizationTask.Kind;
import org.coursewatch.worklist.app.ReadAuthorizationTasks;
import org.coursewatch.worklist.app.ReadAuthorizationTasks.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /pharmacy/tasks}: what the pharmacy has to hand over, reverse or return to stock. */
@Path("/pharmacy/tasks")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Blocking
public class TasksPage {

  private static final int ROWS = 50;

  /** What cannot wait comes first: a supply on the shelf that must not be handed over any more. */
  private static final List<Kind> ORDER =
      List.of(Kind.REVERSE, Kind.CONFIRM_RETURN, Kind.HAND_OVER);

  private final ReadAuthorizationTasks tasks;
  private final ReadOwnPharmacy pharmacies;
  private final Visit visit;

  @CheckedTemplate(basePath = "dispense")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance tasks(Frame frame, TasksView view);
  }

  @Inject
  public TasksPage(ReadAuthorizationTasks tasks, ReadOwnPharmacy pharmacies, Visit visit) {
    this.tasks = tasks;
    this.pharmacies = pharmacies;
    this.visit = visit;
  }

  /**
   * @param cursor where the page begins; from the beginning when it is none of ours
   */
  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("cursor") @Nullable String cursor) {
    return visit.page(() -> Templates.tasks(visit.frame(), view(cursor)));
  }

  private TasksView view(@Nullable String typed) {
    AuthorizationCursor after =
        typed == null ? null : AuthorizationCursor.parse(typed).orElse(null);
    Page page = tasks.read(Set.of(), after, ROWS, visit.actor(), visit.now());
    ZoneId here = pharmacies.read(visit.actor(), visit.now()).pharmacy().zone();
    AuthorizationCursor next = page.next();
    return new TasksView(
        Form.empty(),
        visit.dates().day(page.on()),
        ORDER.stream()
            .map(kind -> group(kind, page, here))
            .filter(group -> !group.rows().isEmpty())
            .toList(),
        next == null ? null : "/pharmacy/tasks?cursor=" + next.text());
  }

  private Group group(Kind kind, Page page, ZoneId here) {
    PharmacyWords words = words();
    int count = page.counts().getOrDefault(kind, 0);
    List<Row> rows =
        page.tasks().stream()
            .filter(task -> task.kind() == kind)
            .map(task -> row(task, page, here))
            .toList();
    return switch (kind) {
      case HAND_OVER ->
          new Group(words.toHandOver(count), words.toHandOverHint(), "info", false, rows);
      case REVERSE -> new Group(words.toReverse(count), words.toReverseHint(), "bad", false, rows);
      case CONFIRM_RETURN ->
          new Group(words.toReturn(count), words.toReturnHint(), "wait", true, rows);
    };
  }

  private Row row(AuthorizationTask task, Page page, ZoneId here) {
    boolean isLive = task.kind() == Kind.HAND_OVER;
    long left = ChronoUnit.DAYS.between(page.on(), task.lastDay());
    Instant settled = task.settledAt();
    return new Row(
        task.number().toString(),
        AuthorizationPage.address(task.number()).toString(),
        visit.dates().deadline(task.lastDay(), page.zone().zone(), here),
        isLive ? left(left) : null,
        settled == null ? null : visit.dates().instant(settled, here));
  }

  private String left(long days) {
    PharmacyWords words = words();
    if (days == 0) {
      return words.lastDayToday();
    }
    return days == 1 ? words.oneDayLeft() : words.daysLeft(days);
  }

  private PharmacyWords words() {
    return visit.words(PharmacyWords.class);
  }
}
