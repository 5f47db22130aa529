package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.coursewatch.people.Practice;
import org.coursewatch.people.PracticeId;

@Entity
@Table(name = "practice")
class PracticeRow {

  @Id
  @Column(name = "practice_id")
  UUID id;

  String name;

  static PracticeRow of(Practice practice) {
    PracticeRow row = new PracticeRow();
    row.id = practice.id().value();
    row.name = practice.name();
    return row;
  }

  Practice value() {
    return new Practice(new PracticeId(id), name);
  }
}
