package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.coursewatch.overdue.SweepRuns;
import org.coursewatch.overdue.SweepRuns.Numbered;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Tells the program's office and its auditors what the last sweeps did. */
@ApplicationScoped
public class ReadSweepRuns {

  private final SweepRuns runs;

  @Inject
  public ReadSweepRuns(SweepRuns runs) {
    this.runs = runs;
  }

  /**
   * The newest runs before number {@code before}, newest first.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is neither
   */
  @Transactional
  public List<Numbered> read(@Nullable Long before, int most, Actor by) {
    if (!by.readsEverything()) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Sweeps are shown to administrators and auditors.",
              "Ask the program's administrator.")
          .asException();
    }
    return runs.newest(before, most);
  }
}
