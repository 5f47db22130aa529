package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.noncompliance.Detector;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.DetectorRuns;
import org.coursewatch.noncompliance.DetectorRuns.Run;
import org.coursewatch.noncompliance.Detectors;
import org.coursewatch.noncompliance.Ladder;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** Tells what is looked for, and how the last looks went. */
@ApplicationScoped
public class ReadDetectors {

  /** A detector with its newest run, null before its first. */
  public record Looked(Detector detector, @Nullable Run newest) {}

  private final Detectors detectors;
  private final DetectorRuns runs;
  private final AuditTrail audit;

  @Inject
  ReadDetectors(Detectors detectors, DetectorRuns runs, AuditTrail audit) {
    this.detectors = detectors;
    this.runs = runs;
    this.audit = audit;
  }

  /**
   * In the order of their codes.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is neither the program's
   *     office nor an auditor
   */
  @Transactional
  public List<Looked> read(Actor by, Instant now) {
    if (!by.readsEverything()) {
      throw CaseProblems.onlyOffice();
    }
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("detectors"), now);
    Map<DetectorCode, Run> newest = runs.newest();
    return detectors.all().stream()
        .map(detector -> new Looked(detector, newest.get(detector.code())))
        .toList();
  }

  public Ladder ladder() {
    return detectors.ladder();
  }
}
