package org.coursewatch.metric.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.metric.Upload;
import org.coursewatch.metric.Upload.Kind;
import org.coursewatch.metric.Upload.Line;
import org.coursewatch.metric.Uploads;
import org.coursewatch.metric.Uploads.Numbered;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** The program's office uploads what somebody else counted. */
@ApplicationScoped
public class UploadCounts {

  /** What was uploaded. {@code isNew} is false when it counted already. */
  public record Outcome(Upload upload, boolean isNew) {}

  private final Uploads uploads;
  private final AuditTrail audit;

  @Inject
  UploadCounts(Uploads uploads, AuditTrail audit) {
    this.uploads = uploads;
    this.audit = audit;
  }

  /**
   * The upload, which from now on counts for its month; the same lines sent again change nothing.
   *
   * @param month a month that is over or has begun
   * @throws org.coursewatch.platform.ProblemException when the caller is not the program's office
   */
  @Transactional
  public Outcome upload(Kind kind, YearMonth month, List<Line> lines, Actor by, Instant now) {
    officeOnly(by.role() == Role.ADMINISTRATOR);
    byte[] hash = hash(lines);
    uploads.lock(kind);
    audit.note(by, AuditAction.COUNTS_UPLOADED, AuditSubject.list("metrics/" + kind), now);
    Optional<Upload> same = uploads.current(kind, month, hash);
    if (same.isPresent()) {
      return new Outcome(same.get(), false);
    }
    Upload upload = new Upload(UUID.randomUUID(), kind, month, now, by.account(), lines.size());
    uploads.add(upload, hash, lines);
    return new Outcome(upload, true);
  }

  /** Uploads before the one with the number {@code before}, newest first. */
  @Transactional
  public List<Numbered> list(@Nullable Long before, int most, Actor by, Instant now) {
    officeOnly(by.readsEverything());
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("metrics/uploads"), now);
    return uploads.list(before, most);
  }

  private static void officeOnly(boolean mayDoIt) {
    if (!mayDoIt) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Only the program's office does this.",
              "Ask the program's administrator.")
          .asException();
    }
  }

  private static byte[] hash(List<Line> lines) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
