package org.coursewatch.hometest.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.app.IssueCode;
import org.coursewatch.hometest.app.OwnHomeTests;
import org.coursewatch.hometest.app.OwnHomeTests.Own;
import org.coursewatch.hometest.app.ReadHomeTests;
import org.coursewatch.hometest.app.SubmitHomeTest;
import org.coursewatch.hometest.app.ToldHomeTest;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /my/home-tests}: the patient's home tests, and what has to be known before one is done.
 */
@Path("/my/home-tests")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MyHomeTestsPage {

  static final URI LIST = URI.create("/my/home-tests");
  private static final URI NEW = URI.create("/my/home-tests/new");

  private final Visit visit;
  private final OwnHomeTests own;
  private final IssueCode issue;
  private final SubmitHomeTest submit;
  private final ReadHomeTests read;

  @CheckedTemplate(basePath = "hometest")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance own(Frame frame, OwnListView view);

    static native TemplateInstance send(Frame frame, NewTestView view);
  }

  @Inject
  public MyHomeTestsPage(
      Visit visit, OwnHomeTests own, IssueCode issue, SubmitHomeTest submit, ReadHomeTests read) {
    this.visit = visit;
    this.own = own;
    this.issue = issue;
    this.submit = submit;
    this.read = read;
  }

  @GET
  @Operation(hidden = true)
  public Response list() {
    return visit.page(
        () ->
            Templates.own(
                visit.frame(),
                OwnListView.of(own.read(visit.actor(), visit.now()).orElse(null), visit.dates())));
  }

  @GET
  @Path("/new")
  @Operation(hidden = true)
  public Response send() {
    return visit.page(() -> page(visit, ownOrNothing(), Form.empty()));
  }

  @POST
  @Path("/codes")
  @Operation(hidden = true)
  public Response code(MultivaluedMap<String, String> sent) {
    return visit.once(
        Form.of(sent),
        () -> {
          issue.issue(ownOrNothing().course(), visit.actor(), visit.now());
          return NEW;
        });
  }

  /** A positive test, without anything else. */
  @POST
  @Path("/positive")
  @Operation(hidden = true)
  public Response positive(MultivaluedMap<String, String> sent) {
    ToldHomeTest told =
        new ToldHomeTest(Result.POSITIVE, null, null, null, null, null, null, null, null);
    return visit.once(
        Form.of(sent),
        () -> {
          submit.submit(ownOrNothing().course(), told, visit.actor(), visit.now());
          return LIST;
        });
  }

  @GET
  @Path("/{homeTestId}/photo")
  @Produces("image/jpeg")
  @Operation(hidden = true)
  public Response photo(@PathParam("homeTestId") String homeTestId) {
    UUID id = HomeTestAddress.id(homeTestId);
    return PhotoAnswer.of(read.photo(id, visit.actor(), visit.now()));
  }

  static TemplateInstance page(Visit visit, Own own, Form form) {
    return Templates.send(
        visit.frame(), NewTestView.of(own, form, visit.dates(), visit.words(HomeTestWords.class)));
  }

  private Own ownOrNothing() {
    return own.read(visit.actor(), visit.now()).orElseThrow(MyHomeTestsPage::noCourse);
  }

  static ProblemException noCourse() {
    return Problem.of(
            ProblemType.NOT_FOUND, "There is no course in this record yet.", "Ask the practice.")
        .asException();
  }
}
