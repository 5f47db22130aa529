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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /fhir/Provenance}: who recorded what of a patient's courses, entry by entry. */
@Path("/fhir/Provenance")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class ProvenanceReadResource {

  private static final String TYPE = "Provenance";
  private static final Set<String> KNOWN = Set.of("patient", "target");
  private static final int OK = 200;

  private final LedgerRows ledgers;

  @Inject
  public ProvenanceReadResource(LedgerRows ledgers) {
    this.ledgers = ledgers;
  }

  /** One entry. */
  @GET
  @Path("{provenanceId}")
  @Operation(hidden = true)
  public Response read(@PathParam("provenanceId") String provenanceId) {
    ObjectNode provenance =
        ledgers
            .row(provenanceId)
            .map(ProvenanceWriter::write)
            .orElseThrow(() -> NotHere.problem(TYPE));
    return FhirAnswer.of(OK, provenance);
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

  /** By the observation it is about; then the patient need not be named. */
  private Response found(UriInfo address, SearchRequest asked) {
    Optional<String> target = asked.one("target");
    Optional<EntryId> about =
        target.flatMap(text -> EntryId.parse(text.substring(text.lastIndexOf('/') + 1)));
    boolean isOfPatient = target.isEmpty() || asked.one("patient").isPresent();
    List<LedgerRow> all =
        isOfPatient ? ledgers.rows(asked) : about.map(ledgers::rows).orElse(List.of());
    LedgerPage page =
        LedgerPage.of(
            all,
            row ->
                target.isEmpty()
                    || about.filter(id -> ProvenanceWriter.isAbout(row, id)).isPresent(),
            asked);
    SearchBundle bundle =
        new SearchBundle(address, TYPE, asked).total(page.total()).next(page.next());
    page.rows().forEach(row -> bundle.match(ProvenanceWriter.write(row)));
    return bundle.answer();
  }
}
