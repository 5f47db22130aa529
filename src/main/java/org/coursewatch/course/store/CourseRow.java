package org.coursewatch.course.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** How a course was opened, and where its chain of facts stands. The database moves the chain. */
@Entity
@Table(name = "course")
class CourseRow {

  @Id
  @Column(name = "course_id")
  UUID id;

  String program;

  @Column(name = "patient_id")
  UUID patientId;

  @Column(name = "prescriber_id")
  UUID prescriberId;

  @Column(name = "opened_on")
  LocalDate openedOn;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "opened_by")
  String openedBy;

  @Column(name = "birth_year")
  short birthYear;

  @Column(name = "birth_sealed")
  byte[] birthSealed;

  @Column(name = "birth_corrected")
  byte @Nullable [] birthCorrected;

  @Enumerated(EnumType.STRING)
  @Column(name = "risk_category")
  RiskCategory riskCategory;

  @Column(name = "category_basis")
  @Nullable String categoryBasis;

  @Column(insertable = false, updatable = false)
  boolean running;

  static CourseRow of(CourseFile file, String openedBy, CourseSeal seal) {
    CourseRow row = new CourseRow();
    row.id = file.id().value();
    row.program = file.program();
    row.patientId = file.patient().value();
    row.prescriberId = file.prescriber().value();
    row.openedOn = file.course().openedOn();
    row.openedAt = file.openedAt();
    row.openedBy = openedBy;
    row.birthYear = (short) file.course().birthDate().getYear();
    row.birthSealed = seal.birth(file.patient(), file.course().birthDate());
    row.riskCategory = file.course().riskCategory();
    row.categoryBasis = file.course().categoryBasis();
    return row;
  }

  CourseFile value(List<RecordedFact> facts, CourseSeal seal) {
    PatientId patient = new PatientId(patientId);
    byte[] born = birthCorrected == null ? birthSealed : birthCorrected;
    LocalDate birthDate = seal.birth(patient, born, birthYear);
    return new CourseFile(
        new CourseId(id),
        program,
        patient,
        new PrescriberId(prescriberId),
        openedAt,
        facts.size(),
        new Course(openedOn, birthDate, riskCategory, categoryBasis, facts));
  }
}
