package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.PatientRecord;
import org.jspecify.annotations.Nullable;

/**
 * A page of patients in order of their ids; {@code next} is the cursor of the next page, null at
 * the end.
 */
public record PatientPageJson(List<PatientJson> items, @Nullable String next) {

  static PatientPageJson of(List<PatientRecord> patients, int limit) {
    String next = patients.size() < limit ? null : patients.getLast().id().toString();
    return new PatientPageJson(patients.stream().map(PatientJson::of).toList(), next);
  }
}
