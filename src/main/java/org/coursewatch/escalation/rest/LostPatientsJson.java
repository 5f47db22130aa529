package org.coursewatch.escalation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.escalation.FollowUpLosses.LostPatient;
import org.coursewatch.escalation.LostCursor;
import org.jspecify.annotations.Nullable;

/** A page of lost patients; {@code next} is the cursor of the next page or null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LostPatientsJson(List<LostJson> items, @Nullable String next) {

  /** A lost patient; days are program days. */
  public record LostJson(
      String courseId,
      String patientNumber,
      String prescriberId,
      String lostOn,
      int attempts,
      String lastAttemptOn,
      int overdueChecks) {

    static LostJson of(LostPatient patient) {
      return new LostJson(
          patient.course().toString(),
          patient.patientNumber().toString(),
          patient.prescriber().toString(),
          patient.lostOn().toString(),
          patient.attempts(),
          patient.lastAttemptOn().toString(),
          patient.overdueChecks());
    }
  }

  static LostPatientsJson of(List<LostPatient> found, int limit) {
    List<LostPatient> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? LostCursor.at(shown.getLast()).text() : null;
    return new LostPatientsJson(shown.stream().map(LostJson::of).toList(), next);
  }
}
