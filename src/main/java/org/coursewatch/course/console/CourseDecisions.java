package org.coursewatch.course.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.app.BreakGlass;
import org.coursewatch.course.app.DecideProposal;
import org.coursewatch.lab.HoldProposal.Decision;
import org.coursewatch.lab.app.DecideHold;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.app.SignFact;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is decided on the page of a course: second persons, holds, signatures, the glass. */
@Path("/office/courses/{courseId}")
@Authenticated
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class CourseDecisions {

  private static final int LONGEST_REASON = 500;
  private static final String GLASS_REASON = "glassReason";

  private final DecideProposal proposals;
  private final DecideHold holds;
  private final SignFact sign;
  private final BreakGlass glass;
  private final CoursePage page;
  private final Visit visit;

  @CheckedTemplate(basePath = "course")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance signAgain(Frame frame, String address);
  }

  @Inject
  CourseDecisions(
      DecideProposal proposals,
      DecideHold holds,
      SignFact sign,
      BreakGlass glass,
      CoursePage page,
      Visit visit) {
    this.proposals = proposals;
    this.holds = holds;
    this.sign = sign;
    this.glass = glass;
    this.page = page;
    this.visit = visit;
  }

  @POST
  @Path("proposals/{proposalId}/confirmation")
  @Operation(hidden = true)
  public Response confirm(
      @PathParam("courseId") String courseId,
      @PathParam("proposalId") String proposalId,
      MultivaluedMap<String, String> sent) {
    return decide(courseId, proposalId, Proposal.Outcome.CONFIRMED, Form.of(sent));
  }

  @POST
  @Path("proposals/{proposalId}/refusal")
  @Operation(hidden = true)
  public Response refuse(
      @PathParam("courseId") String courseId,
      @PathParam("proposalId") String proposalId,
      MultivaluedMap<String, String> sent) {
    return decide(courseId, proposalId, Proposal.Outcome.DECLINED, Form.of(sent));
  }

  @POST
  @Path("hold-proposals/{holdId}/acceptance")
  @Operation(hidden = true)
  public Response hold(
      @PathParam("courseId") String courseId,
      @PathParam("holdId") String holdId,
      MultivaluedMap<String, String> sent) {
    return decide(courseId, holdId, Decision.ACCEPTED, Form.of(sent));
  }

  @POST
  @Path("hold-proposals/{holdId}/refusal")
  @Operation(hidden = true)
  public Response goOn(
      @PathParam("courseId") String courseId,
      @PathParam("holdId") String holdId,
      MultivaluedMap<String, String> sent) {
    return decide(courseId, holdId, Decision.DECLINED, Form.of(sent));
  }

  /** Signs, in person, what somebody else entered. */
  @POST
  @Path("facts/{factId}/signature")
  @Operation(hidden = true)
  public Response sign(
      @PathParam("courseId") String courseId,
      @PathParam("factId") String factId,
      MultivaluedMap<String, String> sent) {
    CourseId id = Addresses.courseId(courseId);
    UUID fact = Addresses.id(factId);
    Form form = Form.of(sent);
    Meaning meaning = meaning(form.value("meaning"));
    Actor by = visit.actor();
    try {
      return visit.once(
          form,
          () -> {
            sign.sign(id, fact, meaning, by, visit.now());
            return to(id, "ledger");
          });
    } catch (ProblemException e) {
      if (e.problem().type() != ProblemType.SIGN_IN_AGAIN) {
        throw e;
      }
      int status = e.problem().type().status();
      return visit.answer(status, Templates.signAgain(visit.frame(), to(id, null).toString()));
    }
  }

  /** Opens what is withheld, for a while and with a reason that stays. */
  @POST
  @DuringReadOnly
  @Path("break-glass")
  @Operation(hidden = true)
  public Response open(
      @PathParam("courseId") String courseId, MultivaluedMap<String, String> sent) {
    CourseId id = Addresses.courseId(courseId);
    Form form = Form.of(sent);
    String reason = form.value(GLASS_REASON);
    if (!isReason(reason)) {
      return withoutReason(id, GLASS_REASON, form);
    }
    Actor by = visit.actor();
    return visit.once(
        form,
        () -> {
          glass.open(id, reason, by, visit.now());
          return to(id, null);
        });
  }

  private Response decide(String courseId, String proposalId, Proposal.Outcome outcome, Form form) {
    CourseId id = Addresses.courseId(courseId);
    String proposal = Addresses.id(proposalId).toString();
    Actor by = visit.actor();
    return visit.once(
        form,
        () -> {
          proposals.decide(id, proposal, outcome, by, visit.now());
          return to(id, null);
        });
  }

  private Response decide(String courseId, String holdId, Decision decision, Form form) {
    CourseId id = Addresses.courseId(courseId);
    UUID hold = Addresses.id(holdId);
    String field = "reason-" + hold;
    String reason = form.value(field);
    if (!isReason(reason)) {
      return withoutReason(id, field, form);
    }
    Actor by = visit.actor();
    return visit.once(
        form,
        () -> {
          holds.decide(id, hold, decision, reason, by, visit.now());
          return to(id, null);
        });
  }

  private static boolean isReason(String reason) {
    return !reason.isEmpty() && reason.length() <= LONGEST_REASON;
  }

  private Response withoutReason(CourseId id, String field, Form form) {
    return page.again(id, field, visit.words(LedgerWords.class).reasonMissing(), form);
  }

  private static URI to(CourseId id, @Nullable String fragment) {
    return URI.create("/office/courses/" + id + (fragment == null ? "" : "#" + fragment));
  }

  /** The form sends what the signer read; anything else was not sent by a form of ours. */
  private static Meaning meaning(String code) {
    return Arrays.stream(Meaning.values())
        .filter(each -> each.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.MALFORMED,
                        "The signature does not say what it means.",
                        "Open the course again and sign there.")
                    .asException());
  }
}
