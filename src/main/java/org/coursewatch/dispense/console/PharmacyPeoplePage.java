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
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.coursewatch.people.app.Attest;
import org.coursewatch.people.app.RecordTraining;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /pharmacy/people}: whether the pharmacy is active and its staff trained, and what its
 * representative does about it.
 */
@Path("/pharmacy/people")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Blocking
public class PharmacyPeoplePage {

  static final String ACCOUNT = "account";
  static final String TRAINED_ON = "trainedOn";
  static final String STATEMENT = "statement";
  static final String VERSION = "version";

  private static final URI HERE = URI.create("/pharmacy/people");

  private final RecordTraining trainings;
  private final Attest attest;
  private final PharmacyPeopleViews views;
  private final Visit visit;

  @Inject
  public PharmacyPeoplePage(
      RecordTraining trainings, Attest attest, PharmacyPeopleViews views, Visit visit) {
    this.trainings = trainings;
    this.attest = attest;
    this.views = views;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response show() {
    return visit.page(() -> views.page(Form.empty()));
  }

  @POST
  @Path("trainings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response train(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    PharmacyWords words = words();
    Optional<UUID> account = id(form.value(ACCOUNT));
    Optional<LocalDate> day = day(form.value(TRAINED_ON));
    if (account.isEmpty()) {
      form.fault(ACCOUNT, words.whoMissing());
    }
    if (day.isEmpty()) {
      form.fault(TRAINED_ON, words.trainedOnMissing());
    }
    return done(
        form,
        () ->
            trainings.record(
                views.pharmacy(),
                account.orElseThrow(),
                day.orElseThrow(),
                visit.actor(),
                visit.now()));
  }

  @POST
  @Path("attestation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response attest(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    if (form.values(STATEMENT).isEmpty()) {
      form.fault(STATEMENT, words().statementsMissing());
    }
    return done(
        form,
        () ->
            attest.attest(
                views.pharmacy(),
                form.value(VERSION),
                form.values(STATEMENT),
                visit.actor(),
                visit.now()));
  }

  private Response done(Form form, Runnable work) {
    if (form.isFaulty()) {
      return visit.again(views.page(form));
    }
    try {
      return visit.once(
          form,
          () -> {
            work.run();
            return HERE;
          });
    } catch (ProblemException e) {
      return undone(form, e);
    }
  }

  private Response undone(Form form, ProblemException e) {
    Problem problem = e.problem();
    if (problem.type() == ProblemType.SIGN_IN_AGAIN) {
      form.fault("", words().signInAgain());
    } else if (problem.type() == ProblemType.MALFORMED) {
      form.take(problem, Map.of("accountId", ACCOUNT, "trainedOn", TRAINED_ON));
    } else if (problem.type() == ProblemType.CONFLICT) {
      form.fault("", words().attestLater());
    } else {
      throw e;
    }
    return visit.answer(problem.type().status(), views.page(form));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private PharmacyWords words() {
    return visit.words(PharmacyWords.class);
  }
}
