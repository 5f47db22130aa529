package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.coursewatch.people.Wholesaler;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "wholesaler")
class WholesalerRow {

  @Id
  @Column(name = "wholesaler_id")
  UUID id;

  String name;

  @Column(name = "time_zone")
  String timeZone;

  @Column(name = "active_through")
  @Nullable LocalDate activeThrough;

  static WholesalerRow of(Wholesaler wholesaler) {
    WholesalerRow row = new WholesalerRow();
    row.id = wholesaler.id().value();
    row.name = wholesaler.name();
    row.timeZone = wholesaler.zone().getId();
    row.activeThrough = wholesaler.activeThrough();
    return row;
  }

  Wholesaler value() {
    return new Wholesaler(new WholesalerId(id), name, ZoneId.of(timeZone), activeThrough);
  }
}
