package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pharmacy")
class PharmacyRow {

  @Id
  @Column(name = "pharmacy_id")
  UUID id;

  @Column(name = "ncpdp_id")
  String ncpdpId;

  String npi;
  String name;

  @Column(name = "time_zone")
  String timeZone;

  @Column(name = "active_through")
  @Nullable LocalDate activeThrough;

  @Column(name = "trained_on")
  @Nullable LocalDate trainedOn;

  static PharmacyRow of(Pharmacy pharmacy) {
    PharmacyRow row = new PharmacyRow();
    row.id = pharmacy.id().value();
    row.ncpdpId = pharmacy.ncpdpId().value();
    row.npi = pharmacy.npi().value();
    row.name = pharmacy.name();
    row.timeZone = pharmacy.zone().getId();
    row.activeThrough = pharmacy.activeThrough();
    row.trainedOn = pharmacy.trainedOn();
    return row;
  }

  Pharmacy value() {
    return new Pharmacy(
        new PharmacyId(id),
        new NcpdpId(ncpdpId),
        new Npi(npi),
        name,
        ZoneId.of(timeZone),
        activeThrough,
        trainedOn);
  }
}
