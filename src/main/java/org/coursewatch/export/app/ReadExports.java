package org.coursewatch.export.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportId;
import org.coursewatch.export.ExportJobs;
import org.coursewatch.export.ExportSeal;
import org.coursewatch.export.ExportState;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** Tells accounts how their own exports stand, gives them the files, and removes them. */
@ApplicationScoped
public class ReadExports {

  private final ExportJobs jobs;
  private final ExportSettings settings;
  private final ServiceCipher cipher;
  private final AuditTrail audit;

  @Inject
  ReadExports(ExportJobs jobs, ExportSettings settings, ServiceCipher cipher, AuditTrail audit) {
    this.jobs = jobs;
    this.settings = settings;
    this.cipher = cipher;
    this.audit = audit;
  }

  /**
   * An own export.
   *
   * @throws org.coursewatch.platform.ProblemException when there is none; another account's is none
   */
  @Transactional
  public Export read(ExportId id, Actor by, Instant now) {
    return own(id, by, now);
  }

  /** The own exports, newest first, after {@code after}, null from the beginning. */
  @Transactional
  public List<Export> list(@Nullable ExportId after, int most, Actor by) {
    return jobs.list(by.account(), after, most);
  }

  /**
   * An own export whose file is there; that it is fetched is noted.
   *
   * @throws org.coursewatch.platform.ProblemException when there is none, or no file of it
   */
  @Transactional
  public Export open(ExportId id, Actor by, Instant now) {
    Export export = own(id, by, now);
    if (export.state() != ExportState.DONE) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "There is no file: the export is " + export.state() + ".",
              export.state().isOpen()
                  ? "Ask for the export until it is DONE, then for the file."
                  : "Order another one.")
          .asException();
    }
    audit.note(by, AuditAction.EXPORT_DOWNLOADED, ExportNotes.subject(id), now);
    return export;
  }

  /** Piece {@code number}, from 1, of the file of {@code export}; a transaction of its own. */
  @Transactional
  public byte[] piece(Export export, int number, Actor by) {
    byte[] sealed = jobs.chunk(export.id(), export.attempt(), number);
    return cipher.open(ExportSeal.purpose(export.id(), export.attempt(), number), sealed);
  }

  /**
   * Cancels an open export, or forgets one that is over.
   *
   * @throws org.coursewatch.platform.ProblemException when there is none
   */
  @Transactional
  public void remove(ExportId id, Actor by, Instant now) {
    Export export = own(id, by, now);
    if (export.state().isOpen()) {
      jobs.cancel(id, now, now.plus(settings.kept));
    } else {
      jobs.remove(id);
    }
    audit.note(by, AuditAction.EXPORT_REMOVED, ExportNotes.subject(id), now);
  }

  private Export own(ExportId id, Actor by, Instant now) {
    return jobs.find(id)
        .filter(export -> export.account().equals(by.account()))
        .filter(export -> export.expiresAt() == null || export.expiresAt().isAfter(now))
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "You have no such export.",
                        "Look at the list of your exports; files are kept for some hours only.")
                    .asException());
  }
}
