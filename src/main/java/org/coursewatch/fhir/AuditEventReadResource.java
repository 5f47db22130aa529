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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursewatch.audit.AuditCursor;
import org.coursewatch.audit.AuditPage;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.audit.app.ReadAudit;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /fhir/AuditEvent}: who did or read what of a patient's record, for the program's office
 * and auditors.
 */
@Path("/fhir/AuditEvent")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class AuditEventReadResource {

  private static final String TYPE = "AuditEvent";
  private static final String CASE = "entity:identifier";
  private static final Set<String> KNOWN = Set.of("patient", "subject", "date", CASE);
  private static final Pattern ID = Pattern.compile("(\\d{1,4})\\.([1-9]\\d{0,17})");
  private static final int OK = 200;

  private final ReadAudit read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public AuditEventReadResource(ReadAudit read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** One entry of the trail. */
  @GET
  @Path("{eventId}")
  @Operation(hidden = true)
  public Response read(@PathParam("eventId") String eventId) {
    Matcher id = ID.matcher(eventId);
    Optional<StoredEntry> entry =
        id.matches()
            ? read.entry(
                Integer.parseInt(id.group(1)),
                Long.parseLong(id.group(2)),
                signedIn.actor(),
                clock.now())
            : Optional.empty();
    return FhirAnswer.of(
        OK, entry.map(AuditEventWriter::write).orElseThrow(() -> NotHere.problem(TYPE)));
  }

  /** Those of one patient, newest first. */
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
    Optional<AuditQuery> query = query(asked);
    SearchBundle bundle = new SearchBundle(address, TYPE, asked);
    if (query.isPresent()) {
      AuditPage page = read.find(query.get(), signedIn.actor(), clock.now());
      AuditCursor next = page.next();
      page.entries().forEach(entry -> bundle.match(AuditEventWriter.write(entry)));
      bundle.next(next == null ? null : next.text());
    }
    return bundle.answer();
  }

  /** By the case number the patient need not be named; empty when nothing can fit. */
  private static Optional<AuditQuery> query(SearchRequest asked) {
    AuditQuery all = between(asked);
    if (asked.one(CASE).isEmpty()) {
      return asked.patient().map(all::of);
    }
    String number = asked.one(CASE).orElseThrow();
    Optional<AuditQuery> ofCase =
        CaseNumber.parse(number.replace(CaseNumber.SYSTEM + "|", ""))
            .map(found -> all.of(found.course()));
    if (asked.one("patient").isEmpty() && asked.one("subject").isEmpty()) {
      return ofCase;
    }
    Optional<PatientId> patient = asked.patient();
    return ofCase.flatMap(found -> patient.map(found::of));
  }

  private static AuditQuery between(SearchRequest asked) {
    AuditCursor cursor =
        asked
            .cursor()
            .map(
                text ->
                    AuditCursor.parse(text)
                        .orElseThrow(
                            () ->
                                SearchRequest.malformed(
                                    "_cursor",
                                    "is no place in this list",
                                    "Follow the link \"next\" unchanged.")))
            .orElse(null);
    List<DayFilter> days = asked.every("date").stream().map(DayFilter::parse).toList();
    return DayFilter.limit(AuditQuery.page(cursor, asked.count()), days);
  }
}
