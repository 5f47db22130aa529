package org.coursewatch.dispense;

import java.time.LocalDate;
import org.coursewatch.course.FetchedCourse;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Pharmacy;
import org.jspecify.annotations.Nullable;

/**
 * What there is to answer a look-up with, read as of one instant.
 *
 * @param pharmacy that asks, trained as its least trained
 * @param ownTraining day of the asking account's last training, null when never
 * @param isSuspicious whether a miss or a lock may count against the look-up
 * @param patient whose record was opened; null for nobody: a miss
 * @param course the newest of the patient's record, null when there is none
 * @param prescriberThrough last day of the activation of the course's prescriber (inside), null
 *     when not active
 */
public record FoundAtPharmacy(
    Pharmacy pharmacy,
    @Nullable LocalDate ownTraining,
    boolean isSuspicious,
    @Nullable PatientId patient,
    @Nullable FetchedCourse course,
    @Nullable LocalDate prescriberThrough) {}
