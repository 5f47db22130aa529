package org.coursewatch.dispense.console;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.ReversalReason;
import org.coursewatch.dispense.app.ConfirmReturn;
import org.coursewatch.dispense.app.RecordHandOver;
import org.coursewatch.dispense.app.ReverseAuthorization;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /pharmacy/authorizations/{number}}: how an authorization stands now, and what the pharmacy
 * does with it. The rules are asked again before a hand-over is recorded.
 */
@Path("/pharmacy/authorizations/{number}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AuthorizationPage {

  static final String REASON = "reason";
  static final String OWN_WORDS = "ownWords";

  /** Any other reason, in the pharmacy's own words. */
  static final String OTHER = "OTHER";

  private static final int LONGEST_REASON = 500;
  private static final URI TASKS = URI.create("/pharmacy/tasks");

  private final RecordHandOver handOver;
  private final ReverseAuthorization reverse;
  private final ConfirmReturn confirmReturn;
  private final AuthorizationViews views;
  private final Visit visit;

  @Inject
  public AuthorizationPage(
      RecordHandOver handOver,
      ReverseAuthorization reverse,
      ConfirmReturn confirmReturn,
      AuthorizationViews views,
      Visit visit) {
    this.handOver = handOver;
    this.reverse = reverse;
    this.confirmReturn = confirmReturn;
    this.views = views;
    this.visit = visit;
  }

  /** Where the page of an authorization is. */
  static URI address(AuthorizationNumber number) {
    return URI.create("/pharmacy/authorizations/" + number);
  }

  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("number") String typed) {
    return visit.page(() -> views.page(views.number(typed), Form.empty()));
  }

  @GET
  @Path("label")
  @Operation(hidden = true)
  public Response label(@PathParam("number") String typed) {
    return visit.page(() -> views.label(views.number(typed)));
  }

  @POST
  @Path("hand-over")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response handOver(@PathParam("number") String typed, MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    Integer days = AskForm.days(form, AskForm.DAYS, visit.words(DispenseWords.class));
    return taken(typed, form, number -> handOver.record(number, days, visit.actor(), visit.now()));
  }

  @POST
  @Path("reversal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response reverse(@PathParam("number") String typed, MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    String reason = reason(form);
    return taken(
        typed, form, number -> reverse.reverse(number, reason, visit.actor(), visit.now()));
  }

  @POST
  @Path("return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response confirmReturn(
      @PathParam("number") String typed, MultivaluedMap<String, String> sent) {
    return taken(
        typed, Form.of(sent), number -> confirmReturn.confirm(number, visit.actor(), visit.now()));
  }

  /** A step that is taken with an authorization. */
  private interface Step {
    Object take(AuthorizationNumber number);
  }

  private Response taken(String typed, Form form, Step step) {
    try {
      AuthorizationNumber number = views.number(typed);
      if (!form.faults().isEmpty()) {
        return visit.again(views.page(number, form));
      }
      return visit.once(
          form,
          () -> {
            step.take(number);
            return form.value("back").equals("tasks") ? TASKS : address(number);
          });
    } catch (ProblemException e) {
      return untaken(typed, form, e);
    }
  }

  private Response untaken(String typed, Form form, ProblemException e) {
    Problem problem = e.problem();
    if (problem.type() == ProblemType.MALFORMED) {
      form.fault(AskForm.DAYS, words().tooManyDays());
      return visit.again(views.page(views.number(typed), form));
    }
    if (problem.type() != ProblemType.REFUSED && problem.type() != ProblemType.CONFLICT) {
      throw e;
    }
    return visit.answer(problem.type().status(), views.untaken(views.number(typed), form, problem));
  }

  private String reason(Form form) {
    String own = form.value(OWN_WORDS).strip();
    String chosen = form.value(REASON);
    if (chosen.equals(OTHER)) {
      if (own.isEmpty() || own.length() > LONGEST_REASON) {
        form.fault(OWN_WORDS, words().reasonInWords(LONGEST_REASON));
      }
      return own;
    }
    for (ReversalReason reason : ReversalReason.values()) {
      if (reason.isPharmacys() && reason.name().equals(chosen)) {
        return reason.sentence();
      }
    }
    form.fault(REASON, words().reasonMissing());
    return "";
  }

  private AuthorizationWords words() {
    return visit.words(AuthorizationWords.class);
  }
}
