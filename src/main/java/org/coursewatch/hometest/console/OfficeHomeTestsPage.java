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
import java.util.Arrays;
import java.util.UUID;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.app.DecideHomeTest;
import org.coursewatch.hometest.app.ReadHomeTests;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /office/home-tests}: the practice looks at home tests and decides. */
@Path("/office/home-tests")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OfficeHomeTestsPage {

  /** More than anybody works off in a day; the next come up as these are decided. */
  private static final int MOST = 100;

  private static final int LONGEST_REASON = 500;

  private final Visit visit;
  private final ReadHomeTests read;
  private final DecideHomeTest decide;

  @CheckedTemplate(basePath = "hometest")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance queue(Frame frame, QueueView view);

    static native TemplateInstance review(Frame frame, ReviewView view);
  }

  @Inject
  public OfficeHomeTestsPage(Visit visit, ReadHomeTests read, DecideHomeTest decide) {
    this.visit = visit;
    this.read = read;
    this.decide = decide;
  }

  @GET
  @Operation(hidden = true)
  public Response queue() {
    return visit.page(
        () ->
            Templates.queue(
                visit.frame(),
                QueueView.of(
                    read.waiting(MOST, visit.actor(), visit.now()), visit.dates(), words())));
  }

  @GET
  @Path("/{homeTestId}")
  @Operation(hidden = true)
  public Response review(@PathParam("homeTestId") String homeTestId) {
    return visit.page(() -> page(HomeTestAddress.id(homeTestId), Form.empty()));
  }

  @GET
  @Path("/{homeTestId}/photo")
  @Produces("image/jpeg")
  @Operation(hidden = true)
  public Response photo(@PathParam("homeTestId") String homeTestId) {
    UUID id = HomeTestAddress.id(homeTestId);
    return PhotoAnswer.of(read.photo(id, visit.actor(), visit.now()));
  }

  @POST
  @Path("/{homeTestId}/acceptance")
  @Operation(hidden = true)
  public Response accept(
      @PathParam("homeTestId") String homeTestId, MultivaluedMap<String, String> sent) {
    UUID id = HomeTestAddress.id(homeTestId);
    Form form = Form.of(sent);
    Result result =
        Arrays.stream(Result.values())
            .filter(each -> form.has("reading", each.name()))
            .findFirst()
            .orElse(null);
    if (result == null) {
      form.fault("reading", words().readingMissing());
      return visit.again(page(id, form));
    }
    return visit.once(
        form,
        () -> {
          decide.accept(id, result, visit.actor(), visit.now());
          return address(id);
        },
        problem -> again(id, form, problem));
  }

  @POST
  @Path("/{homeTestId}/refusal")
  @Operation(hidden = true)
  public Response refuse(
      @PathParam("homeTestId") String homeTestId, MultivaluedMap<String, String> sent) {
    UUID id = HomeTestAddress.id(homeTestId);
    Form form = Form.of(sent);
    String reason = form.value("reason");
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      form.fault("reason", reason.isEmpty() ? words().reasonMissing() : words().reasonTooLong());
      return visit.again(page(id, form));
    }
    return visit.once(
        form,
        () -> {
          decide.refuse(id, reason, visit.actor(), visit.now());
          return address(id);
        },
        problem -> again(id, form, problem));
  }

  private TemplateInstance again(UUID id, Form form, Problem problem) {
    form.take(problem, java.util.Map.of());
    return page(id, form);
  }

  private TemplateInstance page(UUID id, Form form) {
    ReviewView.Writer writer =
        new ReviewView.Writer(words(), visit.words(PageWords.class), visit.dates());
    return Templates.review(
        visit.frame(), writer.view(read.review(id, visit.actor(), visit.now()), form));
  }

  private ReviewWords words() {
    return visit.words(ReviewWords.class);
  }

  private static URI address(UUID id) {
    return URI.create("/office/home-tests/" + id);
  }
}
