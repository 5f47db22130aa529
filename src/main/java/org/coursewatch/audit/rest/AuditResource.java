package org.coursewatch.audit.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditOutcome;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.app.ExportAudit;
import org.coursewatch.audit.app.ExportAudit.Export;
import org.coursewatch.audit.app.ReadAudit;
import org.coursewatch.audit.app.VerifyAudit;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/audit}: reading the trail, and what proves that it is whole. */
@Path("/api/audit")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  private static final String INSTANT = "2026-11-20T09:00:00-05:00";
  private static final String ROOT = "[0-9a-f]{64}";

  private final VerifyAudit verify;
  private final ExportAudit export;
  private final ReadAudit read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public AuditResource(
      VerifyAudit verify,
      ExportAudit export,
      ReadAudit read,
      SignedIn signedIn,
      ServiceClock clock) {
    this.verify = verify;
    this.export = export;
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * The entries that fit, newest first, in pages.
   *
   * @param from not before (inside)
   * @param until before (outside)
   */
  @GET
  @Operation(
      operationId = "searchAudit",
      summary = "Who did or read what: all that fits, newest first")
  public AuditPageJson search(
      @QueryParam("patient") @Nullable UUID patient,
      @QueryParam("course") @Nullable UUID course,
      @QueryParam("account") @Nullable String account,
      @Parameter(example = "BREAK_GLASS_USED") @QueryParam("action") @Nullable AuditAction action,
      @QueryParam("outcome") @Nullable AuditOutcome outcome,
      @Parameter(example = INSTANT) @QueryParam("from") @Nullable Instant from,
      @QueryParam("until") @Nullable Instant until,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    AuditQuery wanted =
        new AuditQuery(
            patient == null ? null : new PatientId(patient),
            course == null ? null : new CourseId(course),
            account,
            action,
            outcome,
            from,
            until,
            Paging.cursor(cursor),
            Paging.limit(limit));
    return AuditPageJson.of(read.find(wanted, signedIn.actor(), clock.now()));
  }

  /**
   * Computes everything anew and tells what does not fit, and where.
   *
   * @param from only the entries after the seal of this number
   * @param seals roots kept elsewhere, hexadecimal
   */
  @GET
  @Path("verification")
  @Operation(
      operationId = "verifyAudit",
      summary = "Verify that no entry was changed, removed, inserted or reordered",
      description =
          "Takes some seconds for a million entries. One verification runs at a time on a node; another"
              + " one is answered by 503.")
  public VerificationJson verify(
      @Parameter(example = "17") @QueryParam("from") @Nullable Long from,
      @QueryParam("seal") List<String> seals) {
    return VerificationJson.of(verify.verify(from, roots(seals), signedIn.actor(), clock.now()));
  }

  /** The seals, oldest first, in pages. */
  @GET
  @Path("seals")
  @Operation(operationId = "listAuditSeals", summary = "The signed seals, to be kept elsewhere")
  public SealsJson seals(
      @Parameter(example = "17") @QueryParam("cursor") @Nullable Long cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    int most = Paging.limit(limit);
    return SealsJson.of(read.seals(cursor == null ? 0 : cursor, most + 1, signedIn.actor()), most);
  }

  /**
   * Entries, seals and public keys, to be verified without this service by {@code
   * deploy/audit/VerifyAudit.java}.
   *
   * @param since begins at the newest seal not after this instant; default the beginning
   * @param until ends at the first seal not before this instant; default all there is
   */
  @GET
  @Path("export")
  @Produces(ExportLines.MEDIA_TYPE)
  @Operation(
      operationId = "exportAudit",
      summary = "Export the trail, one JSON object a line",
      description = "A period is widened to whole seals. The last line has the type end.")
  public Response export(
      @Parameter(example = "2026-11-01T00:00:00Z") @QueryParam("since") @Nullable Instant since,
      @QueryParam("until") @Nullable Instant until) {
    Actor actor = signedIn.actor();
    Export wanted = export.prepare(since, until, actor, clock.now());
    return ExportLines.answer(export, wanted, actor);
  }

  private static Set<String> roots(List<String> seals) {
    Set<String> roots = new LinkedHashSet<>();
    for (String seal : seals) {
      String root = seal.toLowerCase(Locale.ROOT);
      if (!root.matches(ROOT)) {
        throw Paging.malformed(
            "seal", "is no root of a seal", "Send the 64 hexadecimal digits of a root.");
      }
      roots.add(root);
    }
    return roots;
  }
}
