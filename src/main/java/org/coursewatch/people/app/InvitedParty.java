package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.Party;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PartyKind;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.People;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Standing;
import org.coursewatch.people.Standings;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

/** For whom an invited account will act. */
@ApplicationScoped
class InvitedParty {

  private final People people;
  private final Organizations organizations;
  private final Standings standings;

  @Inject
  InvitedParty(People people, Organizations organizations, Standings standings) {
    this.people = people;
    this.organizations = organizations;
    this.standings = standings;
  }

  /** Of the account in {@code role} that {@code by} invites for {@code party}. */
  ActingFor actingFor(Role role, @Nullable UUID party, Actor by) {
    return switch (role) {
      case PRESCRIBER -> party == null ? ActingFor.NONE : prescriberOrPractice(party);
      case REPRESENTATIVE -> party == null ? ActingFor.NONE : ofKind(party, PartyKind.PHARMACY);
      case WHOLESALER -> party == null ? ActingFor.NONE : ofKind(party, PartyKind.WHOLESALER);
      case DESIGNEE -> ActingFor.of(head(by));
      case EHR -> {
        head(by);
        yield Optional.ofNullable(by.reach().practice())
            .map(ActingFor::of)
            .orElseThrow(InvitedParty::enrollFirst);
      }
      case PATIENT -> patient(party, by);
      case PHARMACIST, PHARMACY_SYSTEM ->
          Optional.ofNullable(by.pharmacy())
              .map(ActingFor::of)
              .orElseThrow(InvitedParty::enrollFirst);
      case ADMINISTRATOR, AUDITOR, LABORATORY, SYSTEM -> ActingFor.NONE;
    };
  }

  /** The inviting prescriber, who is enrolled and not stopped. */
  private PrescriberId head(Actor by) {
    PrescriberId prescriber = by.prescriber();
    if (prescriber == null) {
      throw enrollFirst();
    }
    if (Standing.of(standings.history(PartyId.of(prescriber))).isStopped()) {
      throw PartyProblems.notPermitted(
          "You were suspended or have left the program, and invite nobody.",
          "Ask the program's office.");
    }
    return prescriber;
  }

  private ActingFor patient(@Nullable UUID party, Actor by) {
    head(by);
    return Optional.ofNullable(party)
        .flatMap(id -> people.patient(new PatientId(id)))
        .filter(patient -> by.treats(patient.prescriber()))
        .map(patient -> ActingFor.of(patient.id()))
        .orElseThrow(() -> noParty("is none of your patients"));
  }

  private ActingFor prescriberOrPractice(UUID party) {
    return organizations
        .practice(new PracticeId(party))
        .map(practice -> ActingFor.of(practice.id()))
        .orElseGet(() -> ofKind(party, PartyKind.PRESCRIBER));
  }

  private ActingFor ofKind(UUID party, PartyKind kind) {
    return standings
        .party(party)
        .map(Party::id)
        .filter(id -> id.kind() == kind)
        .map(InvitedParty::actingFor)
        .orElseThrow(() -> noParty("is no such party"));
  }

  private static ActingFor actingFor(PartyId id) {
    return switch (id.kind()) {
      case PRESCRIBER -> ActingFor.of(new PrescriberId(id.value()));
      case PHARMACY -> ActingFor.of(new PharmacyId(id.value()));
      case WHOLESALER -> ActingFor.of(new WholesalerId(id.value()));
    };
  }

  private static RuntimeException noParty(String reason) {
    return PartyProblems.malformed(
        "party", reason, "Send the id of a party you may invite somebody for.");
  }

  private static RuntimeException enrollFirst() {
    return PartyProblems.notPermitted(
        "You are not enrolled yet, and invite nobody.", "Enroll first; GET /api/me says how.");
  }
}
