package org.coursewatch.escalation;

import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;

/**
 * A step that an overdue check took.
 *
 * @param number grows with time
 * @param course whose check
 * @param patientNumber the patient's number; never a name
 * @param check what the program wants done
 * @param occasion which time it is wanted
 * @param overdueFrom first program day on which it is overdue (inside)
 * @param level what it reached
 * @param at when that was noted
 * @param prescriber who treated then
 * @param stillOverdue whether the check is still open
 */
public record EscalationItem(
    long number,
    CourseId course,
    PatientNumber patientNumber,
    CheckCode check,
    Occasion occasion,
    LocalDate overdueFrom,
    EscalationLevel level,
    Instant at,
    PrescriberId prescriber,
    boolean stillOverdue) {}
