package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Practice;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Wholesaler;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

/**
 * The organizations the caller sees: the program's office all, everybody else the own and, in a
 * practice, the colleagues. The database leaves out the others.
 */
@ApplicationScoped
public class ListOrganizations {

  private final People people;
  private final Organizations organizations;

  @Inject
  ListOrganizations(People people, Organizations organizations) {
    this.people = people;
    this.organizations = organizations;
  }

  @Transactional
  public List<Prescriber> prescribers(@Nullable UUID after, int most, Actor by) {
    return organizations.prescribers(after, most);
  }

  @Transactional
  public List<Practice> practices(@Nullable UUID after, int most, Actor by) {
    return organizations.practices(after, most);
  }

  @Transactional
  public List<Pharmacy> pharmacies(@Nullable UUID after, int most, Actor by) {
    return organizations.pharmacies(after, most);
  }

  @Transactional
  public List<Wholesaler> wholesalers(@Nullable UUID after, int most, Actor by) {
    return organizations.wholesalers(after, most);
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public Prescriber prescriber(UUID id, Actor by) {
    return people
        .prescriber(new PrescriberId(id))
        .orElseThrow(() -> PartyProblems.notFound("prescriber"));
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public Practice practice(UUID id, Actor by) {
    return organizations
        .practice(new PracticeId(id))
        .orElseThrow(() -> PartyProblems.notFound("practice"));
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public Pharmacy pharmacy(UUID id, Actor by) {
    return people
        .pharmacy(new PharmacyId(id))
        .orElseThrow(() -> PartyProblems.notFound("pharmacy"));
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public Wholesaler wholesaler(UUID id, Actor by) {
    return organizations
        .wholesaler(new WholesalerId(id))
        .orElseThrow(() -> PartyProblems.notFound("wholesaler"));
  }
}
