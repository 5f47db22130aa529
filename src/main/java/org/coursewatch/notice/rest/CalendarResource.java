package org.coursewatch.notice.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.coursewatch.notice.app.ReadCalendar;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.ClientOfRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /calendar/…}: the calendar behind a private link, for programs that cannot sign in. It
 * lies outside {@code /api}: the link is all that opens it. Logs and metrics name the route only.
 */
@Path("/calendar")
public class CalendarResource {

  private final ReadCalendar read;
  private final ClientOfRequest client;
  private final ServiceClock clock;

  @Inject
  CalendarResource(ReadCalendar read, ClientOfRequest client, ServiceClock clock) {
    this.read = read;
    this.client = client;
    this.clock = clock;
  }

  /**
   * The calendar.
   *
   * @param known the ETags the caller has; 304 when one of them is that of the calendar
   */
  @GET
  @Path("{token}")
  @Operation(hidden = true)
  public Response read(
      @PathParam("token") String token, @HeaderParam("If-None-Match") @Nullable String known) {
    String text =
        read.read(token, client.text(), clock.now())
            .orElseThrow(
                () ->
                    Problem.of(
                            ProblemType.NOT_FOUND,
                            "No calendar is behind this link.",
                            "Make a new link where you sign in.")
                        .asException());
    String tag = tag(text);
    boolean isKnown =
        known != null
            && Arrays.stream(known.split(","))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals("\"" + tag + "\"") || one.equals("*"));
    Response.ResponseBuilder answer =
        isKnown ? Response.notModified() : Response.ok(text, "text/calendar; charset=utf-8");
    return answer
        .tag(new EntityTag(tag))
        .header("Cache-Control", "private, no-cache")
        .header("Content-Disposition", "inline; filename=\"calendar.ics\"")
        .build();
  }

  private static String tag(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
