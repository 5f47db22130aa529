package org.coursewatch.selfcare.console;

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
import java.util.Arrays;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditCursor;
import org.coursewatch.audit.AuditOutcome;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.selfcare.app.ReadLooks;
import org.coursewatch.selfcare.app.ReadLooks.Looks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /my/looks}: who looked at the patient's record or changed it, in plain words. */
@Path("/my/looks")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class LooksPage {

  private static final int MOST = 25;

  /**
   * What the page says.
   *
   * @param next the next page, null on the last one
   */
  record LooksView(List<Row> rows, @Nullable String next) {}

  /**
   * An access.
   *
   * @param where the organization, empty where there is none
   * @param number what to ask the program's office about
   */
  record Row(
      String when, String who, String where, String what, boolean isRefused, String number) {}

  private final ReadLooks looks;
  private final Visit visit;

  @CheckedTemplate(basePath = "my")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance looks(Frame frame, LooksView view);
  }

  @Inject
  LooksPage(ReadLooks looks, Visit visit) {
    this.looks = looks;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("cursor") @Nullable String cursor) {
    AuditCursor after = cursor == null ? null : AuditCursor.parse(cursor).orElse(null);
    Looks found = looks.read(after, MOST, visit.actor(), visit.now());
    AuditCursor next = found.page().next();
    LooksView view =
        new LooksView(
            found.page().entries().stream().map(entry -> row(entry, found)).toList(),
            next == null ? null : "/my/looks?cursor=" + next.text());
    return visit.page(() -> Templates.looks(visit.frame(), view));
  }

  private Row row(StoredEntry entry, Looks found) {
    LookWords words = visit.words(LookWords.class);
    String organization = entry.organization();
    return new Row(
        visit.dates().instant(entry.at(), found.zone()),
        who(entry, words),
        organization == null ? "" : found.organizations().getOrDefault(organization, ""),
        words.look(look(entry)),
        entry.outcome().equals(AuditOutcome.DENIED.name()),
        entry.id().toString());
  }

  private String who(StoredEntry entry, LookWords words) {
    Actor self = visit.actor();
    if (entry.account().equals(self.account())) {
      return words.looksYou();
    }
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(entry.role()))
        .findFirst()
        .map(
            role ->
                role == Role.SYSTEM
                    ? words.looksService()
                    : visit.words(PageWords.class).role(role))
        .orElse(entry.role());
  }

  /** The code is text: it may be one of a later version, on the way back to this one. */
  private static Look look(StoredEntry entry) {
    return Arrays.stream(AuditAction.values())
        .filter(action -> action.name().equals(entry.action()))
        .findFirst()
        .map(Look::of)
        .orElse(Look.OTHER);
  }
}
