package org.coursewatch.enrollment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.Told;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.app.ReadPatient;

/** Whether the practice has the patient already, asked before anybody is registered twice. */
@ApplicationScoped
public class FindNamesakes {

  private final ReadPatient patients;

  @Inject
  public FindNamesakes(ReadPatient patients) {
    this.patients = patients;
  }

  /**
   * Patients of the practice of the same family name born on the same day; none while either was
   * not told.
   */
  @Transactional
  public List<PatientRecord> find(Answers answers, Actor by, Instant now) {
    Optional<LocalDate> birth = Told.day(answers, "birthDate");
    if (birth.isEmpty() || !answers.has("familyName")) {
      return List.of();
    }
    return patients.search(answers.value("familyName"), birth.get(), by, now).stream()
        .filter(found -> !found.isErased() && found.mergedInto() == null)
        .toList();
  }
}
