package org.coursewatch.notice.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.coursewatch.notice.NoticeWriter.Stop;
import org.coursewatch.notice.app.Unsubscribe;
import org.coursewatch.notice.app.Unsubscribe.Page;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /unsubscribe/…}: ends a patient's reminders. Looking at it changes nothing, because
 * programs that guard mailboxes look at every link; the button and the mail program's own one (RFC
 * 8058) send a POST.
 */
@Path("/unsubscribe/{token}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.WILDCARD)
public class UnsubscribePage {

  private final Unsubscribe unsubscribe;
  private final ServiceClock clock;

  @CheckedTemplate(basePath = "notice")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance unsubscribe(String language, Stop words, boolean isDone);
  }

  @Inject
  UnsubscribePage(Unsubscribe unsubscribe, ServiceClock clock) {
    this.unsubscribe = unsubscribe;
    this.clock = clock;
  }

  @GET
  @Blocking
  @Operation(hidden = true)
  public TemplateInstance ask(@PathParam("token") String token) {
    return shown(unsubscribe.ask(token), false);
  }

  @POST
  @Blocking
  @Operation(hidden = true)
  public TemplateInstance stop(@PathParam("token") String token) {
    return shown(unsubscribe.stop(token, clock.now()), true);
  }

  private static TemplateInstance shown(Optional<Page> page, boolean isDone) {
    Page found =
        page.orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Nothing is behind this link.",
                        "Sign in to say how you want to be told.")
                    .asException());
    return Templates.unsubscribe(found.language().tag(), found.words(), isDone);
  }
}
