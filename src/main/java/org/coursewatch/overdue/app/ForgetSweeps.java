package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.coursewatch.overdue.SweepRuns;
import org.coursewatch.people.app.AsSystem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets sweeps that were over longer ago than {@code coursewatch.sweep.remembered}. What they
 * flagged, noted and reversed stays.
 */
@AsSystem
@ApplicationScoped
public class ForgetSweeps {

  private final SweepRuns runs;
  private final Period remembered;

  @Inject
  public ForgetSweeps(
      SweepRuns runs, @ConfigProperty(name = "coursewatch.sweep.remembered") Period remembered) {
    this.runs = runs;
    this.remembered = remembered;
  }

  /** Says how many were forgotten. */
  @Transactional
  public int forget(Instant now) {
    return runs.forgetBefore(now.atOffset(ZoneOffset.UTC).minus(remembered).toInstant());
  }
}
