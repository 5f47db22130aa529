package org.coursewatch.overdue;

import java.time.LocalDate;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/**
 * A check that is open and overdue on the day of the report. Days are program days.
 *
 * @param course whose check
 * @param patientNumber the patient's number; never a name
 * @param check what the program wants done
 * @param occasion which time it is wanted
 * @param dueOn the day it was due, null where none was set
 * @param overdueFrom first day on which it is overdue (inside)
 * @param daysOverdue whole days since {@code overdueFrom}: 0 on that day itself
 * @param actor who must act
 * @param citation where the rule is written
 * @param prescriber who treats
 * @param level with whom the check lies that many days on
 * @param attempts how often the practice has tried to reach the patient since {@code overdueFrom}
 * @param lostToFollowUp whether nobody reaches the patient now
 * @param risk what may happen meanwhile
 */
public record OverdueItem(
    CourseId course,
    PatientNumber patientNumber,
    CheckCode check,
    Occasion occasion,
    @Nullable LocalDate dueOn,
    LocalDate overdueFrom,
    long daysOverdue,
    ResponsibleParty actor,
    String citation,
    PrescriberId prescriber,
    EscalationLevel level,
    int attempts,
    boolean lostToFollowUp,
    RiskGroup risk) {}
