package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.Detector;
import org.coursewatch.noncompliance.DetectorRuns;
import org.coursewatch.noncompliance.Finding;
import org.coursewatch.noncompliance.Findings;
import org.coursewatch.noncompliance.Findings.Look;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;

/** One look of one detector at a span of time, in the transaction of the caller. */
@ApplicationScoped
class LookForFindings {

  /** How many findings there were, and how many cases were opened. */
  record Tally(int found, int opened) {

    Tally plus(Tally other) {
      return new Tally(found + other.found, opened + other.opened);
    }
  }

  static final Tally NOTHING = new Tally(0, 0);

  private final Findings findings;
  private final JudgeFinding judge;
  private final Cases cases;
  private final OpenCases open;
  private final DetectorRuns runs;
  private final Programs programs;

  @Inject
  LookForFindings(
      Findings findings,
      JudgeFinding judge,
      Cases cases,
      OpenCases open,
      DetectorRuns runs,
      Programs programs) {
    this.findings = findings;
    this.judge = judge;
    this.cases = cases;
    this.open = open;
    this.runs = runs;
    this.programs = programs;
  }

  /** Looks at what was learnt from {@code since} to {@code until}, and remembers that it did. */
  Tally look(Detector detector, Instant since, Instant until, Instant now) {
    Tally tally = NOTHING;
    List<Program> all = programs.all();
    for (Program program : findings.isOfProgram(detector) ? all : all.subList(0, 1)) {
      Look look = new Look(program, since, until, JudgeFinding.trainingDays(program));
      tally = tally.plus(openNew(findings.find(detector, look), program, now));
    }
    runs.seen(detector.code(), until);
    return tally;
  }

  private Tally openNew(List<Finding> found, Program program, Instant now) {
    Set<String> known = cases.known(found.stream().map(Finding::evidenceKey).toList());
    int opened = 0;
    for (Finding finding : found) {
      boolean isNew = !known.contains(finding.evidenceKey()) && judge.confirms(finding, program);
      opened += isNew && open.open(finding, now) ? 1 : 0;
    }
    return new Tally(found.size(), opened);
  }
}
