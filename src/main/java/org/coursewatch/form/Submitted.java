package org.coursewatch.form;

import org.coursewatch.course.CaseNumber;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/**
 * What became of a form.
 *
 * @param patient the number of the patient, null for the form of a prescriber
 * @param number the case, null for the form of a prescriber
 * @param told a sentence of what was done; says nothing of whether a supply may be handed over
 */
public record Submitted(
    @Nullable PatientNumber patient, @Nullable CaseNumber number, String told) {}
