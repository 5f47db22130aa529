package org.coursewatch.people.console;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Invitation;
import org.coursewatch.people.InvitationRules;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.Invite;
import org.coursewatch.people.console.DirectoryView.InvitationRow;
import org.coursewatch.people.console.DirectoryView.InvitationsView;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/people/invitations}: inviting somebody to enroll, and taking that back. */
@Path("/program/people/invitations")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class InvitationsPage {

  private static final int PAGE = 50;
  private static final URI ADDRESS = URI.create(DirectoryTabs.ADDRESS + "/invitations");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{3,190}");

  private final Visit visit;
  private final Invite invite;
  private final Programs programs;

  @CheckedTemplate(basePath = "directory")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance invitations(Frame frame, InvitationsView view);
  }

  @Inject
  public InvitationsPage(Visit visit, Invite invite, Programs programs) {
    this.visit = visit;
    this.invite = invite;
    this.programs = programs;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@QueryParam("after") @Nullable UUID after) {
    return visit.page(() -> page(Form.empty(), after));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    Optional<Role> role =
        roles().stream().filter(each -> each.name().equals(form.value("role"))).findFirst();
    UUID party = party(form);
    if (role.isEmpty()) {
      form.fault("role", words().chooseRole());
    }
    if (!EMAIL.matcher(form.value("email")).matches()) {
      form.fault("email", words().notAnEmail());
    }
    if (role.isEmpty() || form.isFaulty()) {
      return visit.again(page(form, null));
    }
    Actor by = visit.actor();
    return visit.once(
        form,
        () -> {
          invite.invite(role.get(), form.value("email"), party, by, visit.now());
          return ADDRESS;
        },
        problem -> {
          form.take(problem, Map.of("email", "email", "partyId", "party", "role", "role"));
          return page(form, null);
        });
  }

  @POST
  @Path("{invitationId}/revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response revoke(
      @PathParam("invitationId") UUID invitationId, MultivaluedMap<String, String> sent) {
    Actor by = visit.actor();
    return visit.once(
        Form.of(sent),
        () -> {
          invite.revoke(invitationId, by, visit.now());
          return ADDRESS;
        });
  }

  private @Nullable UUID party(Form form) {
    String text = form.value("party");
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      form.fault("party", words().notAnId());
      return null;
    }
  }

  private TemplateInstance page(Form form, @Nullable UUID after) {
    List<Invitation> found = invite.list(after, PAGE + 1, visit.actor(), visit.now());
    List<Invitation> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() > PAGE ? "?after=" + shown.getLast().id() : null;
    PageWords page = visit.words(PageWords.class);
    return Templates.invitations(
        visit.frame(),
        new InvitationsView(
            new DirectoryTabs(words(), true).at(DirectoryTabs.INVITATIONS),
            form,
            roles().stream().map(each -> new Option(each.name(), page.role(each))).toList(),
            shown.stream().map(each -> row(each, page)).toList(),
            next));
  }

  private InvitationRow row(Invitation invitation, PageWords page) {
    var zone = programs.all().getFirst().zone().zone();
    Invitation.Status status = invitation.status(visit.now());
    return new InvitationRow(
        invitation.id().toString(),
        page.role(invitation.role()),
        visit.dates().instant(invitation.invitedAt(), zone),
        visit.dates().instant(invitation.expiresAt(), zone),
        words().invited(status),
        status == Invitation.Status.OPEN);
  }

  private List<Role> roles() {
    return InvitationRules.invitedBy(visit.actor().role()).stream().sorted().toList();
  }

  private DirectoryWords words() {
    return visit.words(DirectoryWords.class);
  }
}
