package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.coursewatch.people.Npi;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "prescriber")
class PrescriberRow {

  @Id
  @Column(name = "prescriber_id")
  UUID id;

  String npi;
  String name;

  @Column(name = "practice_id")
  UUID practiceId;

  @Column(name = "time_zone")
  String timeZone;

  @Column(name = "active_through")
  @Nullable LocalDate activeThrough;

  static PrescriberRow of(Prescriber prescriber) {
    PrescriberRow row = new PrescriberRow();
    row.id = prescriber.id().value();
    row.npi = prescriber.npi().value();
    row.name = prescriber.name();
    row.practiceId = prescriber.practice().value();
    row.timeZone = prescriber.zone().getId();
    row.activeThrough = prescriber.activeThrough();
    return row;
  }

  Prescriber value() {
    return new Prescriber(
        new PrescriberId(id),
        new Npi(npi),
        name,
        new PracticeId(practiceId),
        ZoneId.of(timeZone),
        activeThrough);
  }
}
