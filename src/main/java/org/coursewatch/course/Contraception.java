package org.coursewatch.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.coursewatch.course.CourseFact.ContraceptionInterrupted;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.program.ContraceptionRules;
import org.jspecify.annotations.Nullable;

/**
 * Interruptions of contraception and the lead-in before the first dose, both since the start of the
 * phase. A prescriber's entry of methods that are not accepted is an interruption too.
 */
public final class Contraception {

  private final History history;
  private final LocalDate phaseStart;
  private final ContraceptionRules rules;
  private final List<LocalDate> interruptions = new ArrayList<>(2);

  Contraception(History history, LocalDate phaseStart, ContraceptionRules rules) {
    this.history = history;
    this.phaseStart = phaseStart;
    this.rules = rules;
    for (Event<ContraceptionInterrupted> interrupted : history.interruptions) {
      addInterruption(interrupted.day());
    }
    for (Event<ContraceptionRecorded> entry : history.prescriberEntries) {
      if (!rules.accepts(entry.fact().methods())) {
        addInterruption(entry.day());
      }
    }
    Collections.sort(interruptions);
  }

  /** The last interruption on or before {@code day}, null when there is none. */
  public @Nullable LocalDate lastInterruptionUpTo(LocalDate day) {
    for (int i = interruptions.size() - 1; i >= 0; i--) {
      if (!interruptions.get(i).isAfter(day)) {
        return interruptions.get(i);
      }
    }
    return null;
  }

  /** The first interruption on or after {@code day}, null when there is none. */
  public @Nullable LocalDate firstInterruptionFrom(LocalDate day) {
    for (LocalDate interruption : interruptions) {
      if (!interruption.isBefore(day)) {
        return interruption;
      }
    }
    return null;
  }

  /**
   * The day the lead-in began, from the facts up to {@code day}: the later of the first counseling
   * and the prescriber's first accepted entry that no interruption follows. Null when one of them
   * is missing.
   */
  public @Nullable LocalDate leadInStart(LocalDate day) {
    Event<CounselingConfirmed> counseling = history.counselings.firstFrom(phaseStart);
    LocalDate entry = firstAcceptedEntry(day);
    if (counseling == null || counseling.day().isAfter(day) || entry == null) {
      return null;
    }
    return counseling.day().isAfter(entry) ? counseling.day() : entry;
  }

  private @Nullable LocalDate firstAcceptedEntry(LocalDate day) {
    LocalDate interruption = lastInterruptionUpTo(day);
    LocalDate from = interruption == null ? phaseStart : interruption;
    for (Event<ContraceptionRecorded> entry : history.prescriberEntries) {
      boolean inside = !entry.day().isBefore(from) && !entry.day().isAfter(day);
      if (inside && rules.accepts(entry.fact().methods())) {
        return entry.day();
      }
    }
    return null;
  }

  private void addInterruption(LocalDate day) {
    if (!day.isBefore(phaseStart)) {
      interruptions.add(day);
    }
  }
}
