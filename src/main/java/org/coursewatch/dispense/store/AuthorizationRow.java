package org.coursewatch.dispense.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.json.LinesText;
import org.coursewatch.people.PharmacyId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An authorization as it was issued. Written once. */
@Entity
@Immutable
@IdClass(AuthorizationRow.Key.class)
@Table(name = "dispensing_authorization")
class AuthorizationRow {

  record Key(UUID courseId, String number) {}

  @Id
  @Column(name = "course_id")
  UUID courseId;

  @Id String number;

  @Column(name = "pharmacy_id")
  UUID pharmacyId;

  @Column(name = "issued_at")
  Instant issuedAt;

  @Column(name = "last_day")
  LocalDate lastDay;

  @Column(name = "days_supply")
  int daysSupply;

  @JdbcTypeCode(SqlTypes.JSON)
  String lines;

  String rules;

  @JdbcTypeCode(SqlTypes.JSON)
  String decision;

  IssuedAuthorization value() {
    return new IssuedAuthorization(
        new AuthorizationNumber(number),
        new CourseId(courseId),
        new PharmacyId(pharmacyId),
        issuedAt,
        lastDay,
        new RequestedSupply(daysSupply, LinesText.read(lines)),
        rules,
        decision);
  }
}
