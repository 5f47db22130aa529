package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.coursewatch.lab.ReportedResult;
import org.coursewatch.lab.ResultReading;
import org.coursewatch.lab.ResultRules;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;

/** By which of the program's terms reported results are read. */
@ApplicationScoped
public class ResultTerms {

  private final Program program;

  @Inject
  public ResultTerms(Programs programs) {
    this.program = programs.all().getFirst();
  }

  /** What {@code told} means under the rules in force at {@code now}. */
  public ResultReading read(ReportedResult told, Instant now) {
    int detects = program.rules().on(program.zone().dayOf(now)).number(RuleKey.TEST_SENSITIVITY);
    return ResultRules.read(told, BigDecimal.valueOf(detects));
  }

  /**
   * The day of collection that {@code instant} tells: the one the sender wrote. What was written in
   * UTC was written by a machine that has forgotten the place; then it is the program's day.
   */
  public LocalDate dayOf(OffsetDateTime instant) {
    return instant.getOffset().equals(ZoneOffset.UTC)
        ? program.zone().dayOf(instant.toInstant())
        : instant.toLocalDate();
  }
}
