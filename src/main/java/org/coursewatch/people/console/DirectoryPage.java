package org.coursewatch.people.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.UUID;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.app.ChangeStanding;
import org.coursewatch.people.app.ListOrganizations;
import org.coursewatch.people.console.DirectoryView.PartyRow;
import org.coursewatch.people.console.DirectoryView.PartyView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/people}: who takes part, how each party stands, and deciding on that. */
@Path("/program/people")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class DirectoryPage {

  private static final int PAGE = 50;
  private static final int MOST_REASON = 500;

  private final Visit visit;
  private final ListOrganizations lists;
  private final ChangeStanding change;
  private final ShowParty show;

  @CheckedTemplate(basePath = "directory")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance parties(Frame frame, DirectoryView view);

    static native TemplateInstance party(Frame frame, PartyView view);
  }

  @Inject
  public DirectoryPage(
      Visit visit, ListOrganizations lists, ChangeStanding change, ShowParty show) {
    this.visit = visit;
    this.lists = lists;
    this.change = change;
    this.show = show;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("kind") @DefaultValue(DirectoryTabs.PRESCRIBERS) String kind,
      @QueryParam("after") @Nullable UUID after) {
    DirectoryTabs tabs = tabs();
    Page page = page(kind, after);
    List<PartyRow> shown = page.rows().subList(0, Math.min(PAGE, page.rows().size()));
    String next = page.last() == null ? null : "?kind=" + kind + "&after=" + page.last();
    DirectoryView view = new DirectoryView(tabs.label(kind), tabs.at(kind), shown, next);
    return visit.page(() -> Templates.parties(visit.frame(), view));
  }

  @GET
  @Path("{partyId}")
  @Operation(hidden = true)
  public Response party(
      @PathParam("partyId") UUID partyId, @QueryParam("after") @Nullable Integer after) {
    return visit.page(() -> party(partyId, after, Form.empty()));
  }

  /** Suspends, reinstates or deactivates. */
  @POST
  @Path("{partyId}/standing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response decide(@PathParam("partyId") UUID partyId, MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    StandingChange.Kind kind = ShowParty.decision(form.value("decision"));
    String reason = form.value("reason");
    if (kind == null) {
      form.fault("decision", words().chooseDecision());
    }
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      form.fault("reason", words().giveReason());
    }
    if (kind == null || form.isFaulty()) {
      return visit.again(party(partyId, null, form));
    }
    Actor by = visit.actor();
    return visit.once(
        form,
        () -> {
          change.change(partyId, kind, reason, by, visit.now());
          return URI.create(DirectoryTabs.ADDRESS + "/" + partyId);
        },
        problem -> {
          form.fault("", problem.detail() + " " + problem.remedy());
          return party(partyId, null, form);
        });
  }

  private TemplateInstance party(UUID partyId, @Nullable Integer after, Form form) {
    return Templates.party(
        visit.frame(), show.view(partyId, after == null ? 0 : after, form, visit, tabs()));
  }

  /** Rows of one kind, one more than a page if there are more; then the id the page ends with. */
  private record Page(List<PartyRow> rows, @Nullable String last) {}

  private Page page(String kind, @Nullable UUID after) {
    Actor by = visit.actor();
    PartyRows rows = new PartyRows(words(), visit.dates());
    int most = PAGE + 1;
    return switch (kind) {
      case DirectoryTabs.PRACTICES -> {
        var found = lists.practices(after, most, by, visit.now());
        yield new Page(
            found.stream().map(rows::of).toList(),
            found.size() > PAGE ? found.get(PAGE - 1).id().toString() : null);
      }
      case DirectoryTabs.PHARMACIES ->
          page(lists.pharmacies(after, most, by, visit.now()).stream().map(rows::of).toList());
      case DirectoryTabs.WHOLESALERS ->
          page(lists.wholesalers(after, most, by, visit.now()).stream().map(rows::of).toList());
      default ->
          page(lists.prescribers(after, most, by, visit.now()).stream().map(rows::of).toList());
    };
  }

  private static Page page(List<PartyRow> rows) {
    return new Page(rows, rows.size() > PAGE ? rows.get(PAGE - 1).id() : null);
  }

  private DirectoryTabs tabs() {
    return new DirectoryTabs(words(), visit.actor().role() == Role.ADMINISTRATOR);
  }

  private DirectoryWords words() {
    return visit.words(DirectoryWords.class);
  }
}
