package org.coursewatch.noncompliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.noncompliance.Shipment;
import org.coursewatch.noncompliance.Shipments;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

/** {@link Shipments} in PostgreSQL. */
@ApplicationScoped
class ShipmentTable implements Shipments {

  private static final String ADD =
      """
      insert into shipment (shipment_id, wholesaler_id, pharmacy_id, pharmacy_number, ndc, units, shipped_on, refused,
        pharmacy_active, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LIST =
      """
      select * from shipment
       where (?::uuid is null or wholesaler_id = ?::uuid)
         and (?::timestamptz is null or (recorded_at, shipment_id) < (?::timestamptz, ?::uuid))
       order by recorded_at desc, shipment_id desc limit ?
      """;

  private final Statements statements;

  @Inject
  ShipmentTable(Statements statements) {
    this.statements = statements;
  }

  @Override
  public void add(Shipment shipment) {
    statements.write(
        ADD,
        shipment.id(),
        shipment.wholesaler().value(),
        shipment.pharmacy() == null ? null : shipment.pharmacy().value(),
        shipment.pharmacyNumber(),
        shipment.ndc(),
        shipment.units(),
        shipment.shippedOn(),
        shipment.refused(),
        shipment.pharmacyActive(),
        shipment.recordedAt(),
        shipment.recordedBy());
  }

  @Override
  public List<Shipment> list(@Nullable WholesalerId owner, @Nullable PlaceInTime after, int most) {
    UUID own = owner == null ? null : owner.value();
    Instant at = after == null ? null : after.at();
    UUID id = after == null ? null : after.id();
    return statements.read(LIST, ShipmentTable::shipment, own, own, at, at, id, most);
  }

  @Override
  public Optional<PharmacyId> pharmacy(String number) {
    return statements
        .read(
            "select pharmacy_id from pharmacy where ncpdp_id = ? or npi = ?",
            row -> new PharmacyId(row.getObject(1, UUID.class)),
            number,
            number)
        .stream()
        .findFirst();
  }

  private static Shipment shipment(ResultSet row) throws SQLException {
    UUID pharmacy = row.getObject("pharmacy_id", UUID.class);
    return new Shipment(
        row.getObject("shipment_id", UUID.class),
        new WholesalerId(row.getObject("wholesaler_id", UUID.class)),
        pharmacy == null ? null : new PharmacyId(pharmacy),
        row.getString("pharmacy_number"),
        row.getString("ndc"),
        row.getInt("units"),
        row.getObject("shipped_on", LocalDate.class),
        row.getBoolean("refused"),
        row.getBoolean("pharmacy_active"),
        Statements.presentInstant(row, "recorded_at"),
        row.getString("recorded_by"));
  }
}
