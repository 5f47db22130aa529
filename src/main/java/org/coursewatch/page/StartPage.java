package org.coursewatch.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /}: what this is, for everybody; {@code /start}: to where the reader's work begins. */
@Path("/")
public class StartPage {

  private final Visit visit;

  @CheckedTemplate(basePath = "page")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance start(Frame frame);
  }

  @Inject
  StartPage(Visit visit) {
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show() {
    return visit.page(() -> Templates.start(visit.frame()));
  }

  @GET
  @Path("start")
  @Authenticated
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response begin() {
    return visit.to(URI.create(Navigation.home(visit.actor().role())));
  }
}
