package org.coursewatch.lab;

import java.util.List;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Results of one patient, as one message tells them.
 *
 * @param patient of whom
 * @param id what this service calls the patient, where the sender named it; else null
 * @param results in the order of the message
 * @param document what of the message is about the patient, kept if a person has to look
 */
public record PatientReport(
    DescribedPatient patient, @Nullable PatientId id, List<Placed> results, String document) {

  /** A result and where it stands in the message. */
  public record Placed(String place, ResultReading reading) {}

  public PatientReport {
    results = List.copyOf(results);
  }

  /** Whether it tells of a positive pregnancy test. */
  public boolean isPositive() {
    return results.stream().anyMatch(result -> result.reading().isPositive());
  }
}
