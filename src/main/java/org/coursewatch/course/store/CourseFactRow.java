package org.coursewatch.course.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.json.FactText;
import org.coursewatch.course.json.FactTypes;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Role;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One fact of a course. Written once; the database adds the hashes. */
@Entity
@Immutable
@IdClass(CourseFactRow.Key.class)
@Table(name = "course_fact")
class CourseFactRow {

  record Key(UUID courseId, int sequence) {}

  @Id
  @Column(name = "course_id")
  UUID courseId;

  @Id int sequence;

  @Column(name = "fact_id")
  UUID factId;

  String type;

  @Column(name = "happened_on")
  LocalDate happenedOn;

  @Column(name = "happened_at")
  @Nullable Instant happenedAt;

  @Column(name = "recorded_at")
  Instant recordedAt;

  String account;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "second_account")
  @Nullable String secondAccount;

  @JdbcTypeCode(SqlTypes.JSON)
  String body;

  @Column(insertable = false, updatable = false)
  byte @Nullable [] hash;

  void tell(CourseFact fact, LocalDate day, PatientId patient, CourseSeal seal) {
    type = FactTypes.of(fact);
    happenedOn = day;
    happenedAt = fact instanceof CourseFact.Timed timed ? timed.at() : null;
    body = seal.seal(patient, FactText.write(fact));
  }

  RecordedFact value(PatientId patient, CourseSeal seal) {
    CourseFact fact = FactText.read(seal.open(patient, body));
    return new RecordedFact(factId.toString(), recordedAt, fact);
  }
}
