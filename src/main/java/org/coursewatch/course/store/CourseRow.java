package org.coursewatch.course.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

/** How a course was opened. Its chain of facts is moved by the database. */
record CourseRow(
    UUID id,
    String program,
    PatientId patient,
    PrescriberId prescriber,
    LocalDate openedOn,
    Instant openedAt,
    int birthYear,
    byte[] birth,
    RiskCategory riskCategory,
    @Nullable String categoryBasis) {

  static final String SELECT =
      """
      select c.course_id, c.program, c.patient_id, c.prescriber_id, c.opened_on, c.opened_at, c.birth_year,
             coalesce(c.birth_corrected, c.birth_sealed) as birth, c.risk_category, c.category_basis
        from course c
      """;

  static CourseRow of(ResultSet row) throws SQLException {
    return new CourseRow(
        row.getObject("course_id", UUID.class),
        row.getString("program"),
        new PatientId(row.getObject("patient_id", UUID.class)),
        new PrescriberId(row.getObject("prescriber_id", UUID.class)),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getInt("birth_year"),
        row.getBytes("birth"),
        RiskCategory.valueOf(row.getString("risk_category")),
        row.getString("category_basis"));
  }

  /** The course with those of {@code facts} that are its own. */
  CourseFile value(List<FactRow> facts, CourseSeal seal) {
    LocalDate birthDate = seal.birth(patient, birth, birthYear);
    List<RecordedFact> own =
        facts.stream()
            .filter(fact -> fact.course().equals(id))
            .map(fact -> fact.value(patient, seal))
            .toList();
    return new CourseFile(
        new CourseId(id),
        program,
        patient,
        prescriber,
        openedAt,
        own.size(),
        new Course(openedOn, birthDate, riskCategory, categoryBasis, own));
  }
}
