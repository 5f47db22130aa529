package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /fhir/Observation}: tests and values of a patient's courses, read and searched. */
@Path("/fhir/Observation")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class ObservationReadResource {

  private static final String TYPE = "Observation";
  private static final String WITH_PROVENANCE = "_revinclude";
  private static final Set<String> KNOWN =
      Set.of("patient", "subject", "category", "code", "status", "date", WITH_PROVENANCE);
  private static final int OK = 200;

  private final LedgerRows ledgers;

  @Inject
  public ObservationReadResource(LedgerRows ledgers) {
    this.ledgers = ledgers;
  }

  /** One observation; what was voided is still read, as entered in error. */
  @GET
  @Path("{observationId}")
  @Operation(hidden = true)
  public Response read(@PathParam("observationId") String observationId) {
    ObjectNode observation =
        ledgers
            .row(observationId)
            .flatMap(ObservationWriter::write)
            .orElseThrow(() -> NotHere.problem(TYPE));
    return FhirAnswer.of(OK, observation);
  }

  /** Those of one patient, in the order in which they were recorded. */
  @GET
  @Operation(hidden = true)
  public Response search(@Context UriInfo address, @HeaderParam("Prefer") @Nullable String prefer) {
    return found(address, SearchRequest.of(address.getQueryParameters(), KNOWN, prefer));
  }

  /** The same, with nothing in the address. */
  @POST
  @DuringReadOnly
  @Path("_search")
  @Operation(hidden = true)
  public Response searchByForm(
      @Context UriInfo address, byte[] form, @HeaderParam("Prefer") @Nullable String prefer) {
    return found(address, SearchRequest.ofForm(form, KNOWN, prefer));
  }

  private Response found(UriInfo address, SearchRequest asked) {
    boolean withProvenance = asked.all(WITH_PROVENANCE).contains("Provenance:target");
    List<DayFilter> days = asked.every("date").stream().map(DayFilter::parse).toList();
    LedgerPage page =
        LedgerPage.of(
            ledgers.rows(asked),
            row -> ObservationWriter.write(row).filter(each -> fits(each, asked, days)).isPresent(),
            asked);
    SearchBundle bundle =
        new SearchBundle(address, TYPE, asked).total(page.total()).next(page.next());
    page.rows().forEach(row -> ObservationWriter.write(row).ifPresent(bundle::match));
    if (withProvenance) {
      page.rows().stream()
          .flatMap(row -> ProvenanceWriter.about(row).stream())
          .forEach(each -> bundle.include(ProvenanceWriter.write(each)));
    }
    return bundle.answer();
  }

  private static boolean fits(ObjectNode observation, SearchRequest asked, List<DayFilter> days) {
    LocalDate day = LocalDate.parse(observation.path("effectiveDateTime").asText());
    return asked.fitsConcept("category", observation.path("category"))
        && asked.fitsConcept("code", observation.path("code"))
        && asked.fitsCode("status", observation.path("status").asText())
        && days.stream().allMatch(filter -> filter.fits(day));
  }
}
