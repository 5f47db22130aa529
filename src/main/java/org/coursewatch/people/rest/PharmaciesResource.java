package org.coursewatch.people.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.EnrollPharmacy;
import org.coursewatch.people.app.FindShippable;
import org.coursewatch.people.app.ListOrganizations;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/pharmacies}. */
@Path("/api/pharmacies")
@Tag(name = "Pharmacies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class PharmaciesResource {

  private static final String EXAMPLE =
      """
      {"ncpdpId": "9912345", "npi": "1234567893", "name": "Sample Pharmacy", "zone": "America/New_York",
       "type": "INDEPENDENT", "state": "NY", "rural": false}""";

  private final EnrollPharmacy enroll;
  private final ListOrganizations list;
  private final FindShippable shippable;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  PharmaciesResource(
      EnrollPharmacy enroll,
      ListOrganizations list,
      FindShippable shippable,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.enroll = enroll;
    this.list = list;
    this.shippable = shippable;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Enrolls a pharmacy: 201; active once the statements are signed. */
  @POST
  @Operation(operationId = "enrollPharmacy", summary = "Enroll a pharmacy")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response enroll(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key, actor.account(), "POST /api/pharmacies", body, now, () -> enroll(body, actor, now))
        .toResponse();
  }

  /** The pharmacies the caller sees, in pages. */
  @GET
  @Operation(operationId = "listPharmacies", summary = "The pharmacies you see")
  public PharmaciesJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    return PharmaciesJson.of(
        list.pharmacies(Parameters.cursor(cursor), most, signedIn.actor(), clock.now()), most);
  }

  /** Pharmacies that are active today, in pages, or the one with a number. */
  @GET
  @Path("shippable")
  @Operation(operationId = "listShippable", summary = "Where an active wholesaler may ship today")
  public ShippableJson shippable(
      @Parameter(example = "9900001") @QueryParam("number") @Nullable String number,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    String wanted = Parameters.pharmacyNumber(number);
    String after = Parameters.ncpdpCursor(cursor);
    return ShippableJson.of(
        shippable.find(wanted, after, most, signedIn.actor(), clock.now()), most);
  }

  /** One pharmacy. */
  @GET
  @Path("{pharmacyId}")
  @Operation(operationId = "readPharmacy", summary = "A pharmacy")
  public PharmacyJson read(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("pharmacyId")
          String pharmacyId) {
    return PharmacyJson.of(
        list.pharmacy(Parameters.id(pharmacyId, "pharmacy"), signedIn.actor(), clock.now()));
  }

  private Answer enroll(byte[] body, Actor actor, Instant now) {
    Bodies read = new Bodies(body);
    EnrollPharmacy.Request request =
        new EnrollPharmacy.Request(
            read.ncpdpId(),
            read.npi("npi"),
            read.name("name"),
            read.zone(),
            BackgroundFields.ofPharmacy(read.fields));
    read.done();
    return Answer.json(201, PharmacyJson.of(enroll.enroll(request, actor, now)));
  }
}
