package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountRow {

  @Id String account;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "prescriber_id")
  @Nullable UUID prescriberId;

  @Column(name = "pharmacy_id")
  @Nullable UUID pharmacyId;

  @Column(name = "patient_id")
  @Nullable UUID patientId;

  @Column(name = "wholesaler_id")
  @Nullable UUID wholesalerId;

  @Column(name = "practice_id")
  @Nullable UUID practiceId;

  static AccountRow of(Actor actor) {
    AccountRow row = new AccountRow();
    row.account = actor.account();
    row.role = actor.role();
    row.prescriberId = actor.prescriber() == null ? null : actor.prescriber().value();
    row.pharmacyId = actor.pharmacy() == null ? null : actor.pharmacy().value();
    row.patientId = actor.patient() == null ? null : actor.patient().value();
    row.wholesalerId = actor.wholesaler() == null ? null : actor.wholesaler().value();
    PracticeId practice = actor.reach().practice();
    row.practiceId = actor.role() == Role.EHR && practice != null ? practice.value() : null;
    return row;
  }
}
