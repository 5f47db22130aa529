package org.coursewatch.smart;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.coursewatch.ehr.Ehr;
import org.coursewatch.ehr.app.KnownEhrs;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.smart.SmartFlow.Step;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /smart}: the way over from a record system. {@code launch} is what a record system opens,
 * {@code standalone} begins here, {@code back} is where the record system sends the browser.
 */
@Path("/smart")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SmartPage {

  private static final String BEGIN = "/smart/standalone";

  /** A record system to come from, and where that begins. */
  record System(String name, String address) {}

  private final SmartFlow flow;
  private final KnownEhrs ehrs;
  private final Visit visit;

  @CheckedTemplate(basePath = "smart")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance choose(Frame frame, List<System> systems);

    static native TemplateInstance ended(Frame frame, Ending ending, String title, String helps);
  }

  @Inject
  SmartPage(SmartFlow flow, KnownEhrs ehrs, Visit visit) {
    this.flow = flow;
    this.ehrs = ehrs;
    this.visit = visit;
  }

  /**
   * The record system begins.
   *
   * @param iss its FHIR server
   * @param handle its own name of the launch
   */
  @GET
  @Path("launch")
  @Operation(hidden = true)
  public Response launch(
      @QueryParam("iss") @Nullable String iss, @QueryParam("launch") @Nullable String handle) {
    return iss == null || handle == null ? visit.to(URI.create(BEGIN)) : begin(iss, handle);
  }

  /**
   * The person begins here, and names the patient there.
   *
   * @param iss the FHIR server of the record system; null to choose one
   */
  @GET
  @Path("standalone")
  @Operation(hidden = true)
  public Response standalone(@QueryParam("iss") @Nullable String iss) {
    return iss == null
        ? visit.page(() -> Templates.choose(visit.frame(), systems()))
        : begin(iss, null);
  }

  /** The record system sends the browser back, with a code or with a no. */
  @GET
  @Path("back")
  @Operation(hidden = true)
  public Response back(
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      HttpServerRequest request) {
    if (state == null) {
      return visit.to(URI.create(BEGIN));
    }
    Optional<Launch> launch =
        flow.find(state, request)
            .filter(each -> each.isThis(state, visit.actor().account(), visit.now()));
    if (launch.isEmpty()) {
      return shown(new Step.Ended(Ending.STALE));
    }
    Response answer = shown(flow.end(launch.get(), code, visit.actor(), visit.now()));
    return Response.fromResponse(answer).cookie(flow.forgotten(launch.get())).build();
  }

  private Response begin(String iss, @Nullable String handle) {
    return shown(flow.begin(iss, handle, visit.actor(), visit.now()));
  }

  private Response shown(Step step) {
    return switch (step) {
      case Step.Leave(URI address, var cookie) -> Response.seeOther(address).cookie(cookie).build();
      case Step.Arrived(var course) -> visit.to(URI.create("/office/courses/" + course));
      case Step.Ended(Ending ending) -> {
        SmartWords words = visit.words(SmartWords.class);
        yield visit.answer(
            ending.status(),
            Templates.ended(visit.frame(), ending, words.ended(ending), words.helps(ending)));
      }
    };
  }

  private List<System> systems() {
    return ehrs.all().all().stream()
        .filter(each -> each.app() != null)
        .map(each -> new System(each.name(), address(each)))
        .toList();
  }

  private static String address(Ehr ehr) {
    return BEGIN
        + "?iss="
        + URLEncoder.encode(ehr.fhirServers().getFirst(), StandardCharsets.UTF_8);
  }
}
