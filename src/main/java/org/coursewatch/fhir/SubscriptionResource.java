package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.subscription.Notification;
import org.coursewatch.subscription.Notification.Kind;
import org.coursewatch.subscription.SubscriptionEvent;
import org.coursewatch.subscription.app.FhirAddress;
import org.coursewatch.subscription.app.KeepSubscriptions;
import org.coursewatch.subscription.app.KeepSubscriptions.Kept;
import org.coursewatch.subscription.json.NotificationJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /fhir/Subscription}: topics of R5 in R4, over rest-hook. */
@Path("/fhir/Subscription")
@Consumes(MediaType.WILDCARD)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class SubscriptionResource {

  private static final int PAGE = 100;
  private static final int MOST_EVENTS = 200;

  private final KeepSubscriptions keep;
  private final FhirAddress address;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  SubscriptionResource(
      KeepSubscriptions keep, FhirAddress address, SignedIn signedIn, ServiceClock clock) {
    this.keep = keep;
    this.address = address;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Subscribes: 201, with the secret that calls are signed with. */
  @POST
  @Operation(hidden = true)
  public Response subscribe(byte[] body) {
    Instant now = clock.now();
    SubscriptionReader.Read read = SubscriptionReader.read(JsonText.read(body));
    Kept made = keep.subscribe(read.terms(), read.wanted(), signedIn.actor(), now);
    String location = address.base() + "/Subscription/" + made.subscription().id();
    Response answer = FhirAnswer.of(201, SubscriptionElement.made(made, now));
    return Response.fromResponse(answer).header(HttpHeaders.LOCATION, URI.create(location)).build();
  }

  /** Those of the organization, in pages. */
  @GET
  @Operation(hidden = true)
  public Response list(@QueryParam("cursor") @Nullable String cursor) {
    Instant now = clock.now();
    List<Kept> page = page(cursor, now);
    ObjectNode bundle = SubscriptionElement.found(page, address.base(), now);
    return FhirAnswer.of(200, linked(bundle, page, ""));
  }

  /** How those of the organization do, in pages. */
  @GET
  @Path("$status")
  @Operation(hidden = true)
  public Response statuses(@QueryParam("cursor") @Nullable String cursor) {
    Instant now = clock.now();
    List<Kept> page = page(cursor, now);
    ObjectNode bundle = SubscriptionElement.statuses(page, address.base(), now);
    return FhirAnswer.of(200, linked(bundle, page, "/$status"));
  }

  /** One of them. */
  @GET
  @Path("{subscriptionId}")
  @Operation(hidden = true)
  public Response read(@PathParam("subscriptionId") String id) {
    Instant now = clock.now();
    return FhirAnswer.of(200, SubscriptionElement.of(kept(id, now), now));
  }

  /** How it does. */
  @GET
  @Path("{subscriptionId}/$status")
  @Operation(hidden = true)
  public Response status(@PathParam("subscriptionId") String id) {
    Instant now = clock.now();
    List<Kept> one = List.of(kept(id, now));
    return FhirAnswer.of(200, SubscriptionElement.statuses(one, address.base(), now));
  }

  /** What it was told, from one number to another, both inside; at most 200 at once. */
  @GET
  @Path("{subscriptionId}/$events")
  @Operation(hidden = true)
  public Response events(
      @PathParam("subscriptionId") String id,
      @QueryParam("eventsSinceNumber") @Nullable String since,
      @QueryParam("eventsUntilNumber") @Nullable String until) {
    Instant now = clock.now();
    Kept kept = kept(id, now);
    List<SubscriptionEvent> events =
        keep.events(
            kept.subscription().id(),
            number("eventsSinceNumber", since, 1),
            number("eventsUntilNumber", until, Long.MAX_VALUE),
            MOST_EVENTS,
            signedIn.actor(),
            now);
    Notification past = new Notification(Kind.PAST_EVENTS, events);
    return FhirAnswer.of(
        200, NotificationJson.bundle(kept.subscription(), past, address.base(), now));
  }

  /** Subscribes by other terms, or anew after an error: 200. */
  @PUT
  @Path("{subscriptionId}")
  @Operation(hidden = true)
  public Response resubscribe(@PathParam("subscriptionId") String id, byte[] body) {
    Instant now = clock.now();
    SubscriptionReader.Read read = SubscriptionReader.read(JsonText.read(body));
    Kept changed = keep.resubscribe(id(id), read.terms(), read.wanted(), signedIn.actor(), now);
    return FhirAnswer.of(200, SubscriptionElement.of(changed, now));
  }

  /** Ends it: 204. */
  @DELETE
  @Path("{subscriptionId}")
  @Operation(hidden = true)
  public Response unsubscribe(@PathParam("subscriptionId") String id) {
    keep.unsubscribe(id(id), signedIn.actor(), clock.now());
    return Response.noContent().build();
  }

  private Kept kept(String id, Instant now) {
    return keep.read(id(id), signedIn.actor(), now);
  }

  private List<Kept> page(@Nullable String cursor, Instant now) {
    return keep.list(cursor == null ? null : id(cursor), PAGE, signedIn.actor(), now);
  }

  private ObjectNode linked(ObjectNode bundle, List<Kept> page, String operation) {
    if (page.size() == PAGE) {
      String next = "/Subscription" + operation + "?cursor=" + page.getLast().subscription().id();
      bundle
          .withArrayProperty("link")
          .addObject()
          .put("relation", "next")
          .put("url", address.base() + next);
      // How many there are in all is not counted.
      bundle.remove("total");
    }
    return bundle;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such subscription among those you may see.",
              "Check the address.")
          .asException();
    }
  }

  private static long number(String name, @Nullable String text, long usual) {
    try {
      return text == null ? usual : Long.parseLong(text);
    } catch (NumberFormatException e) {
      FieldError fault = new FieldError(name, "is no number", "Send the number of an event.");
      throw Problem.malformed(List.of(fault)).asException();
    }
  }
}
