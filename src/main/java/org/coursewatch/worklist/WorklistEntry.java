package org.coursewatch.worklist;

import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;

/**
 * Everything there is to do for one course: one call to one patient.
 *
 * @param course the course
 * @param patient whose it is
 * @param patientNumber the number the patient shows
 * @param prescriber who treats
 * @param state where the course stands
 * @param urgency its place in the list, the smallest first
 * @param items what is to be done, the most urgent first; never empty
 */
public record WorklistEntry(
    CourseId course,
    PatientId patient,
    PatientNumber patientNumber,
    PrescriberId prescriber,
    CourseState state,
    long urgency,
    List<WorkItem> items) {

  public WorklistEntry {
    items = List.copyOf(items);
  }

  /** The same with more to do. */
  public WorklistEntry with(List<WorkItem> more) {
    List<WorkItem> all = new ArrayList<>(items);
    all.addAll(more);
    return new WorklistEntry(course, patient, patientNumber, prescriber, state, urgency, all);
  }
}
