package org.coursewatch.people.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.Practice;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.Wholesaler;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

/** {@link Organizations} in PostgreSQL. */
@ApplicationScoped
class OrganizationTables implements Organizations {

  @ApplicationScoped
  static class Wholesalers implements PanacheRepositoryBase<WholesalerRow, UUID> {}

  private static final String AFTER = "id > ?1 order by id";

  private final PeopleTables.Prescribers prescribers;
  private final PeopleTables.Practices practices;
  private final PeopleTables.Pharmacies pharmacies;
  private final Wholesalers wholesalers;

  @Inject
  OrganizationTables(
      PeopleTables.Prescribers prescribers,
      PeopleTables.Practices practices,
      PeopleTables.Pharmacies pharmacies,
      Wholesalers wholesalers) {
    this.prescribers = prescribers;
    this.practices = practices;
    this.pharmacies = pharmacies;
    this.wholesalers = wholesalers;
  }

  @Override
  public List<Prescriber> prescribers(@Nullable UUID after, int most) {
    return page(prescribers, after, most).stream().map(PrescriberRow::value).toList();
  }

  @Override
  public List<Practice> practices(@Nullable UUID after, int most) {
    return page(practices, after, most).stream().map(PracticeRow::value).toList();
  }

  @Override
  public List<Pharmacy> pharmacies(@Nullable UUID after, int most) {
    return page(pharmacies, after, most).stream().map(PharmacyRow::value).toList();
  }

  @Override
  public List<Wholesaler> wholesalers(@Nullable UUID after, int most) {
    return page(wholesalers, after, most).stream().map(WholesalerRow::value).toList();
  }

  @Override
  public Optional<Prescriber> prescriber(Npi npi) {
    return prescribers.find("npi", npi.value()).firstResultOptional().map(PrescriberRow::value);
  }

  @Override
  public Optional<Practice> practice(PracticeId id) {
    return practices.findByIdOptional(id.value()).map(PracticeRow::value);
  }

  @Override
  public Optional<Wholesaler> wholesaler(WholesalerId id) {
    return wholesalers.findByIdOptional(id.value()).map(WholesalerRow::value);
  }

  @Override
  public boolean hasPharmacy(NcpdpId ncpdpId, Npi npi) {
    return pharmacies.count("ncpdpId = ?1 or npi = ?2", ncpdpId.value(), npi.value()) > 0;
  }

  @Override
  public void add(Wholesaler wholesaler) {
    wholesalers.persist(WholesalerRow.of(wholesaler));
  }

  private static <R> List<R> page(
      PanacheRepositoryBase<R, UUID> rows, @Nullable UUID after, int most) {
    return rows.find(AFTER, Statements.after(after)).page(0, most).list();
  }
}
