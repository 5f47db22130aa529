package org.coursewatch.export.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportContent.Order;
import org.coursewatch.export.ExportId;
import org.coursewatch.export.ExportJobs;
import org.coursewatch.export.ExportKind;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** Orders an export. Some node begins it within seconds. */
@ApplicationScoped
public class OrderExport {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private final ExportJobs jobs;
  private final ExportContents contents;
  private final ExportSettings settings;
  private final AuditTrail audit;

  @Inject
  OrderExport(ExportJobs jobs, ExportContents contents, ExportSettings settings, AuditTrail audit) {
    this.jobs = jobs;
    this.contents = contents;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * The export ordered, {@code QUEUED}.
   *
   * @throws ProblemException when a parameter is faulty, {@code by} may not see what is asked for,
   *     or has too many exports
   */
  @Transactional
  public Export order(
      ExportKind kind, Map<String, List<String>> parameters, Actor by, Instant now) {
    Map<String, List<String>> accepted = accepted(new Order(kind, parameters, now), by);
    jobs.lockAccount(by.account());
    if (jobs.open(by.account()) >= settings.mostOpen) {
      throw Problem.later(
              "You have %d exports that are not made yet.".formatted(settings.mostOpen), LOOK_AGAIN)
          .asException();
    }
    if (jobs.kept(by.account()) >= settings.mostKept) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "You have %d exports already.".formatted(settings.mostKept),
              "Remove some with DELETE, or wait until they expire.")
          .asException();
    }
    ExportId id = new ExportId(UUID.randomUUID());
    jobs.add(id, by.account(), kind, accepted, now);
    audit.note(by, AuditAction.EXPORT_ORDERED, ExportNotes.subject(id), now);
    return jobs.find(id).orElseThrow();
  }

  /** What the maker calls a parameter is a field of the parameters here. */
  private Map<String, List<String>> accepted(Order order, Actor by) {
    try {
      return contents.of(order.kind()).accept(order, by);
    } catch (ProblemException e) {
      if (e.problem().type() != ProblemType.MALFORMED) {
        throw e;
      }
      List<FieldError> errors =
          e.problem().errors().stream()
              .map(
                  each ->
                      new FieldError("parameters." + each.field(), each.reason(), each.remedy()))
              .toList();
      throw Problem.malformed(errors).asException();
    }
  }
}
