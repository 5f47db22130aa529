package org.coursewatch.dispense.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which course a number belongs to: the way in for those who know the number only. */
@Entity
@Immutable
@Table(name = "authorization_number")
class NumberRow {

  @Id String number;

  @Column(name = "course_id")
  UUID courseId;
}
