package org.coursewatch.fhir;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.app.ReadKnownPatient;
import org.coursewatch.people.app.ReadKnownPatient.Known;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /fhir/Patient}: read, and searched by what identifies: nobody is found by name and birth
 * date here.
 */
@Path("/fhir/Patient")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class PatientReadResource {

  private static final String TYPE = "Patient";
  private static final Set<String> KNOWN = Set.of("_id", "identifier");
  private static final int OK = 200;

  private final ReadKnownPatient read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public PatientReadResource(ReadKnownPatient read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** One patient. */
  @GET
  @Path("{patientId}")
  @Operation(hidden = true)
  public Response read(@PathParam("patientId") String patientId) {
    PatientId id = id(patientId).stream().findFirst().orElseThrow(() -> NotHere.problem(TYPE));
    return FhirAnswer.of(OK, PatientWriter.write(read.read(id, signedIn.actor(), clock.now())));
  }

  /** Those of the caller's patients who are called so. */
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
    Set<PatientId> ids = new HashSet<>();
    asked.all("_id").forEach(text -> ids.addAll(id(text)));
    Set<PatientNumber> numbers = new HashSet<>();
    Set<ExternalIdentifier> identifiers = new HashSet<>();
    asked.all("identifier").forEach(token -> add(token, numbers, identifiers));
    if (asked.all("_id").isEmpty() && asked.all("identifier").isEmpty()) {
      throw SearchRequest.malformed(
          "identifier",
          "is missing",
          "Send system|value, such as urn:coursewatch:patient-number|….");
    }
    List<Known> found =
        read.find(ids, numbers, identifiers, signedIn.actor(), clock.now()).stream()
            .filter(each -> fits(each, asked, ids, numbers, identifiers))
            .toList();
    SearchBundle bundle = new SearchBundle(address, TYPE, asked).total(found.size());
    found.forEach(each -> bundle.match(PatientWriter.write(each)));
    return bundle.answer();
  }

  /** Found by one parameter, it has to fit the other one too. */
  private static boolean fits(
      Known found,
      SearchRequest asked,
      Set<PatientId> ids,
      Set<PatientNumber> numbers,
      Set<ExternalIdentifier> identifiers) {
    boolean called =
        numbers.contains(found.record().number())
            || found.identifiers().stream().anyMatch(identifiers::contains);
    return (asked.all("_id").isEmpty() || ids.contains(found.record().id()))
        && (asked.all("identifier").isEmpty() || called);
  }

  private static void add(
      String token, Set<PatientNumber> numbers, Set<ExternalIdentifier> identifiers) {
    int bar = token.indexOf('|');
    String system = bar < 0 ? DescribedPatient.NUMBER_SYSTEM : token.substring(0, bar);
    String value = token.substring(bar + 1);
    if (system.equals(DescribedPatient.NUMBER_SYSTEM)) {
      PatientNumber.parse(value).ifPresent(numbers::add);
    } else {
      identifiers.add(new ExternalIdentifier(system, value));
    }
  }

  private static Set<PatientId> id(String text) {
    try {
      return Set.of(new PatientId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Set.of();
    }
  }
}
