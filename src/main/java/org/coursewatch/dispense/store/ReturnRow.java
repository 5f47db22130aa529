package org.coursewatch.dispense.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.StockReturn;
import org.hibernate.annotations.Immutable;

/** A confirmed return to stock. Written once. */
@Entity
@Immutable
@IdClass(AuthorizationRow.Key.class)
@Table(name = "authorization_return")
class ReturnRow {

  @Id
  @Column(name = "course_id")
  UUID courseId;

  @Id String number;

  @Column(name = "confirmed_at")
  Instant confirmedAt;

  String account;

  static ReturnRow of(IssuedAuthorization issued, StockReturn returned) {
    ReturnRow row = new ReturnRow();
    row.courseId = issued.course().value();
    row.number = issued.number().value();
    row.confirmedAt = returned.confirmedAt();
    row.account = returned.account();
    return row;
  }

  static StockReturn value(ResultSet row) throws SQLException {
    return new StockReturn(
        row.getObject("confirmed_at", OffsetDateTime.class).toInstant(), row.getString("account"));
  }
}
