package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.lab.PatientReport;
import org.coursewatch.lab.ResultReading.Understood;
import org.coursewatch.people.Actor;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientMatch;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.MatchPatient;

/**
 * Finds whose results a message tells: for a laboratory by number and birth date, through its door;
 * for a practice among its own patients.
 */
@ApplicationScoped
public class FindReported {

  /** Whose they are. */
  public sealed interface Whose {

    /** Somebody a laboratory has named by both. */
    record Numbered(PatientNumber number, LocalDate birthDate) implements Whose {}

    /** A patient of the practice. */
    record Known(PatientId patient) implements Whose {}

    /** Nobody's, or not for sure; {@code sentence} tells the sender why. */
    record Nobody(String sentence) implements Whose {}

    /** Nobody looked: the account waits until {@code until} (outside). */
    record Slowed(Numbered numbered, Instant until) implements Whose {}
  }

  private final LaboratoryDoor door;
  private final MatchPatient patients;

  @Inject
  public FindReported(LaboratoryDoor door, MatchPatient patients) {
    this.door = door;
    this.patients = patients;
  }

  /** Looks once for all results of {@code report}; not at all when none of them is understood. */
  @Transactional
  public Whose find(PatientReport report, Actor by, Instant now) {
    if (report.results().stream().noneMatch(each -> each.reading() instanceof Understood)) {
      return new Whose.Nobody("Nobody was looked for.");
    }
    return by.role() == Role.LABORATORY
        ? throughTheDoor(report.patient(), by, now)
        : amongOwn(report, by);
  }

  private Whose throughTheDoor(DescribedPatient told, Actor by, Instant now) {
    LocalDate born = told.birthDate();
    if (told.numbers().size() != 1 || born == null) {
      return new Whose.Nobody(
          "A laboratory names the patient by patient number and birth date: send both.");
    }
    Whose.Numbered both = new Whose.Numbered(told.numbers().iterator().next(), born);
    return switch (door.look(both.number(), born, by, now)) {
      case LaboratoryDoor.Finding.Known() -> both;
      case LaboratoryDoor.Finding.Unknown() ->
          new Whose.Nobody("There is no patient with this number and this birth date.");
      case LaboratoryDoor.Finding.Slowed(Instant until) -> new Whose.Slowed(both, until);
    };
  }

  private Whose amongOwn(PatientReport report, Actor by) {
    PatientId id = report.id();
    PatientMatch match =
        id == null
            ? patients.match(report.patient(), by)
            : patients.match(id, report.patient(), by);
    return switch (match) {
      case PatientMatch.One(PatientRecord patient) -> new Whose.Known(patient.id());
      case PatientMatch.Nobody(var doubt) -> new Whose.Nobody(doubt.sentence());
    };
  }
}
