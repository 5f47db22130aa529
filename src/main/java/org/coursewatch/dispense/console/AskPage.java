package org.coursewatch.dispense.console;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.app.AskEligibility;
import org.coursewatch.dispense.app.AskEligibility.Eligibility;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.dispense.app.LookUpPatient;
import org.coursewatch.dispense.app.ReadOwnPharmacy;
import org.coursewatch.dispense.app.ReadOwnPharmacy.Standing;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /pharmacy}: a number and a birth date, one answer, and the button that makes the
 * authorization. What identifies a patient travels in bodies only, so that the answer is the answer
 * to a POST and has no address of its own.
 */
@Path("/pharmacy")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AskPage {

  private final LookUpPatient lookUp;
  private final AskEligibility ask;
  private final IssueAuthorization issue;
  private final ReadOwnPharmacy pharmacies;
  private final AskAnswers answers;
  private final Visit visit;

  @Inject
  public AskPage(
      LookUpPatient lookUp,
      AskEligibility ask,
      IssueAuthorization issue,
      ReadOwnPharmacy pharmacies,
      AskAnswers answers,
      Visit visit) {
    this.lookUp = lookUp;
    this.ask = ask;
    this.issue = issue;
    this.pharmacies = pharmacies;
    this.answers = answers;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response show() {
    return visit.page(() -> answers.start(AskForm.fresh(), own()));
  }

  /** A number of an authorization in the one field leads to its page, such as from a label. */
  @POST
  @DuringReadOnly
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response ask(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    Optional<AuthorizationNumber> held = AskForm.authorization(form);
    return held.isPresent()
        ? Response.seeOther(AuthorizationPage.address(held.get())).build()
        : answered(form, this::decision);
  }

  @POST
  @Path("authorizations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response issue(MultivaluedMap<String, String> sent) {
    return answered(Form.of(sent), this::number);
  }

  /** What is done with a question that was typed well. */
  private interface Step {
    Response take(Form form, AskForm asked, Standing own);
  }

  private Response answered(Form form, Step step) {
    Standing own = own();
    Optional<AskForm> asked =
        AskForm.read(form, own.zone().dayOf(visit.now()), visit.words(DispenseWords.class));
    if (asked.isEmpty()) {
      return visit.again(answers.start(form, own));
    }
    try {
      return step.take(form, asked.get(), own);
    } catch (ProblemException e) {
      return e.problem().type() == ProblemType.REFUSED
          ? answers.refused(form, asked.get(), e)
          : answers.shut(form, own, e);
    }
  }

  private Response decision(Form form, AskForm asked, Standing own) {
    Eligibility eligibility =
        ask.ask(
            asked.number(),
            asked.birthDate(),
            asked.supply().asRequest(),
            visit.actor(),
            visit.now());
    return visit.page(() -> answers.decided(form, asked, eligibility, own));
  }

  private Response number(Form form, AskForm asked, Standing own) {
    lookUp.check(asked.number(), asked.birthDate(), visit.actor(), visit.now());
    return visit.once(
        form,
        () ->
            AuthorizationPage.address(
                issue
                    .issue(
                        asked.number(),
                        asked.birthDate(),
                        asked.supply(),
                        visit.actor(),
                        visit.now())
                    .authorization()
                    .issued()
                    .number()));
  }

  private Standing own() {
    return pharmacies.read(visit.actor(), visit.now());
  }
}
