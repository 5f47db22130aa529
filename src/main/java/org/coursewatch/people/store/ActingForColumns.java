package org.coursewatch.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

/** The five columns of accounts and invitations that say for whom somebody acts. */
final class ActingForColumns {

  private ActingForColumns() {}

  static ActingFor of(ResultSet row) throws SQLException {
    return new ActingFor(
        Statements.id(row, "prescriber_id", PrescriberId::new),
        Statements.id(row, "practice_id", PracticeId::new),
        Statements.id(row, "pharmacy_id", PharmacyId::new),
        Statements.id(row, "wholesaler_id", WholesalerId::new),
        Statements.id(row, "patient_id", PatientId::new));
  }

  static @Nullable UUID prescriber(ActingFor actingFor) {
    return actingFor.prescriber() == null ? null : actingFor.prescriber().value();
  }

  static @Nullable UUID practice(ActingFor actingFor) {
    return actingFor.practice() == null ? null : actingFor.practice().value();
  }

  static @Nullable UUID pharmacy(ActingFor actingFor) {
    return actingFor.pharmacy() == null ? null : actingFor.pharmacy().value();
  }

  static @Nullable UUID wholesaler(ActingFor actingFor) {
    return actingFor.wholesaler() == null ? null : actingFor.wholesaler().value();
  }

  static @Nullable UUID patient(ActingFor actingFor) {
    return actingFor.patient() == null ? null : actingFor.patient().value();
  }
}
