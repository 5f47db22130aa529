package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.coursewatch.people.Account;
import org.coursewatch.people.Accounts;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Backgrounds;
import org.coursewatch.people.Backgrounds.OfPrescriber;
import org.coursewatch.people.Npi;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.Party;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.People;
import org.coursewatch.people.Practice;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.StandingChange.Kind;
import org.jspecify.annotations.Nullable;

/** Enrolls a prescriber: by the program's office, or in person after an invitation (R001-002). */
@ApplicationScoped
public class EnrollPrescriber {

  /**
   * Who enrolls.
   *
   * @param npi the prescriber's number
   * @param name for people
   * @param practice the practice to join, null for a new one
   * @param practiceName the name of a new practice, null to join one
   * @param zone where the practice is
   * @param background what reports tell prescribers apart by
   */
  public record Request(
      Npi npi,
      String name,
      @Nullable PracticeId practice,
      @Nullable String practiceName,
      ZoneId zone,
      OfPrescriber background) {}

  private final People people;
  private final Organizations organizations;
  private final Accounts accounts;
  private final Backgrounds backgrounds;
  private final WriteStanding write;
  private final WhoActs who;

  @Inject
  EnrollPrescriber(
      People people,
      Organizations organizations,
      Accounts accounts,
      Backgrounds backgrounds,
      WriteStanding write,
      WhoActs who) {
    this.people = people;
    this.organizations = organizations;
    this.accounts = accounts;
    this.backgrounds = backgrounds;
    this.write = write;
    this.who = who;
  }

  /**
   * The new prescriber, who is not active before signing the statements.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller may not enroll, is enrolled
   *     already, chooses another practice than the one of the invitation, or the number is enrolled
   */
  @Transactional
  public Prescriber enroll(Request request, Actor by, Instant now) {
    boolean self = by.role() == Role.PRESCRIBER;
    if (self && by.prescriber() != null) {
      throw PartyProblems.conflict(
          "You are enrolled with a prescriber already.",
          "Ask the program's office if it is another one.");
    }
    if (!self && by.role() != Role.ADMINISTRATOR) {
      throw PartyProblems.notPermitted(
          "You may not enroll a prescriber.", "Ask the program's office.");
    }
    // Whether a number is enrolled elsewhere is not otherwise the caller's to see.
    return who.asService(() -> enroll(request, self, by, now));
  }

  private Prescriber enroll(Request request, boolean self, Actor by, Instant now) {
    if (organizations.prescriber(request.npi()).isPresent()) {
      throw PartyProblems.conflict(
          "npi", "is enrolled already", "Check the number, or ask the program's office.");
    }
    PracticeId practice =
        self ? practiceOfInvited(request, account(by)) : practiceOfOffice(request);
    Prescriber prescriber =
        new Prescriber(
            new PrescriberId(UUID.randomUUID()),
            request.npi(),
            request.name(),
            practice,
            request.zone(),
            null);
    people.add(prescriber);
    backgrounds.tell(prescriber.id(), request.background());
    Party party = new Party(PartyId.of(prescriber.id()), prescriber.zone());
    write.note(party, Kind.ENROLLED, null, by, now);
    if (self) {
      accounts.bind(by.account(), ActingFor.of(prescriber.id()));
    }
    return prescriber;
  }

  /** Nobody joins a practice, and sees its patients, without being invited to it. */
  private PracticeId practiceOfInvited(Request request, Account account) {
    PracticeId invitedTo = account.actingFor().practice();
    if (request.practice() != null && !request.practice().equals(invitedTo)) {
      throw PartyProblems.notPermitted(
          "You were not invited to this practice.",
          "Send practiceName for a practice of your own, or ask the program's office.");
    }
    return invitedTo != null ? invitedTo : practiceOfOffice(request);
  }

  private PracticeId practiceOfOffice(Request request) {
    if (request.practice() != null) {
      return organizations
          .practice(request.practice())
          .map(Practice::id)
          .orElseThrow(
              () ->
                  PartyProblems.malformed(
                      "practiceId", "is no practice", "GET /api/practices lists them."));
    }
    if (request.practiceName() == null) {
      throw PartyProblems.malformed(
          "practiceName", "is missing", "Send practiceName, or practiceId of a practice to join.");
    }
    Practice practice = new Practice(new PracticeId(UUID.randomUUID()), request.practiceName());
    people.add(practice);
    return practice.id();
  }

  private Account account(Actor by) {
    return accounts.named(by.account()).orElseThrow();
  }
}
