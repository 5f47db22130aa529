package org.coursewatch.course;

import org.coursewatch.course.CourseFact.LabScheduleChosen;
import org.coursewatch.program.LabSchedule;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;

/** Which template a course's labs follow: the one its prescriber chose last, else the program's. */
public final class LabTemplate {

  private LabTemplate() {}

  public static LabSchedule of(History history, RuleSet rules) {
    Event<LabScheduleChosen> chosen = history.labSchedules.newest();
    return chosen == null
        ? LabSchedule.ofCode(rules.word(RuleKey.LAB_SCHEDULE)).orElseThrow()
        : chosen.fact().schedule();
  }
}
