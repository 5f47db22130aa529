package org.coursewatch.form;

import org.coursewatch.course.CaseNumber;
import org.coursewatch.people.DescribedPatient;
import org.jspecify.annotations.Nullable;

/**
 * Whom a form is about, as far as what carries it tells.
 *
 * @param patient nothing told where the form says all of it
 * @param number the case, null when it was not named
 * @param author the NPI of who filled it in, as sent; null when not told
 */
public record About(
    DescribedPatient patient, @Nullable CaseNumber number, @Nullable String author) {}
