package org.coursewatch.whatif.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.whatif.WhatIfId;
import org.coursewatch.whatif.WhatIfRun;
import org.coursewatch.whatif.WhatIfRuns;
import org.coursewatch.whatif.WhatIfRuns.CodeCount;
import org.coursewatch.whatif.WhatIfRuns.Move;
import org.coursewatch.whatif.WhatIfRuns.Numbered;
import org.coursewatch.whatif.WhatIfRuns.Wanted;
import org.jspecify.annotations.Nullable;

/** Tells the program's office how a run stands and what it found. */
@ApplicationScoped
public class ReadWhatIf {

  /**
   * What was found so far.
   *
   * @param matrix how many courses stand where under both
   * @param codes how often each code differs
   * @param windowsMoved for how many courses the window is another one
   */
  public record Findings(
      WhatIfRun run, Map<Move, Long> matrix, List<CodeCount> codes, long windowsMoved) {
    public Findings {
      matrix = Map.copyOf(matrix);
      codes = List.copyOf(codes);
    }
  }

  private final WhatIfRuns runs;
  private final AuditTrail audit;

  @Inject
  ReadWhatIf(WhatIfRuns runs, AuditTrail audit) {
    this.runs = runs;
    this.audit = audit;
  }

  /** Runs, newest first, after {@code after}, null from the beginning. */
  @Transactional
  public List<WhatIfRun> list(@Nullable WhatIfId after, int most, Actor by) {
    OrderWhatIf.requireOffice(by);
    return runs.list(after, most);
  }

  /**
   * A run with what it found, of nobody in particular.
   *
   * @throws org.coursewatch.platform.ProblemException when there is none
   */
  @Transactional
  public Findings read(WhatIfId id, Actor by) {
    OrderWhatIf.requireOffice(by);
    return new Findings(found(id), runs.matrix(id), runs.codes(id), runs.windowsMoved(id));
  }

  /**
   * Courses whose answer differs; that they are read is noted.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such run
   */
  @Transactional
  public List<Numbered> changes(WhatIfId id, Wanted wanted, Actor by, Instant now) {
    OrderWhatIf.requireOffice(by);
    found(id);
    audit.note(by, AuditAction.WHAT_IF_READ, OrderWhatIf.subject(id), now);
    return runs.changes(id, wanted);
  }

  private WhatIfRun found(WhatIfId id) {
    return runs.find(id)
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "There is no such comparison.",
                        "Look at the list of comparisons; they are kept for some months only.")
                    .asException());
  }
}
