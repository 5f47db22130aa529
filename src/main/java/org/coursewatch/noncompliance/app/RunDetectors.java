package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.noncompliance.Detector;
import org.coursewatch.noncompliance.DetectorRuns;
import org.coursewatch.noncompliance.DetectorRuns.Run;
import org.coursewatch.noncompliance.Detectors;
import org.coursewatch.noncompliance.app.LookForFindings.Tally;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FaultKind;
import org.coursewatch.platform.ServiceClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets every detector look at what is new since its last look. Any number of nodes may: a case is
 * opened once for its evidence. A detector that fails stops no other, is named, and begins again
 * where it was.
 */
@ApplicationScoped
public class RunDetectors {

  private static final Logger LOG = Logger.getLogger(RunDetectors.class);

  /** A long time is caught up with in spans of this length, each a transaction of its own. */
  private static final Duration SPAN = Duration.ofDays(31);

  private final Detectors detectors;
  private final LookForFindings look;
  private final DetectorRuns runs;
  private final ServiceClock clock;
  private final WhoActs who;

  @Inject
  RunDetectors(
      Detectors detectors,
      LookForFindings look,
      DetectorRuns runs,
      ServiceClock clock,
      WhoActs who) {
    this.detectors = detectors;
    this.look = look;
    this.runs = runs;
    this.clock = clock;
    this.who = who;
  }

  /** One look of each detector that looks; what became of it, written down as well. */
  public List<Run> run(String node) {
    List<Run> done = new ArrayList<>();
    for (Detector detector : detectors.all()) {
      if (detector.looks()) {
        Run run = run(detector, node);
        who.inNewTransaction(
            Actor.SYSTEM,
            () -> {
              runs.write(run);
              return true;
            });
        done.add(run);
      }
    }
    return done;
  }

  private Run run(Detector detector, String node) {
    Instant now = clock.now();
    Tally tally = LookForFindings.NOTHING;
    String failure = null;
    try {
      Instant since = since(detector, now);
      while (since.isBefore(now)) {
        Instant from = since;
        Instant until = now.isBefore(from.plus(SPAN)) ? now : from.plus(SPAN);
        tally =
            tally.plus(
                who.inNewTransaction(Actor.SYSTEM, () -> look.look(detector, from, until, now)));
        since = until;
      }
    } catch (RuntimeException e) {
      // Its message may quote the record of a patient; the kind never does.
      failure = FaultKind.of(e);
      LOG.warnf("Detector %s failed: %s", detector.code(), failure);
    }
    return new Run(detector.code(), node, now, clock.now(), tally.found(), tally.opened(), failure);
  }

  private Instant since(Detector detector, Instant now) {
    @Nullable Instant seen =
        who.inNewTransaction(Actor.SYSTEM, () -> runs.seenUntil(detector.code())).orElse(null);
    return detectors.since(seen, now);
  }
}
