package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Cover;
import org.coursewatch.people.Covers;
import org.coursewatch.people.Npi;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Standing;
import org.coursewatch.people.Standings;
import org.jspecify.annotations.Nullable;

/** A certified prescriber stands in for another, without the patients changing hands. */
@ApplicationScoped
public class AgreeOnCover {

  private final Covers covers;
  private final Organizations organizations;
  private final Standings standings;
  private final WhoActs who;
  private final AuditTrail audit;

  @Inject
  AgreeOnCover(
      Covers covers,
      Organizations organizations,
      Standings standings,
      WhoActs who,
      AuditTrail audit) {
    this.covers = covers;
    this.organizations = organizations;
    this.standings = standings;
    this.who = who;
    this.audit = audit;
  }

  /**
   * The prescriber with {@code npi} covers for {@code covered} from {@code from} (inside) until
   * {@code until} (outside), or until one of the two ends it.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is neither {@code covered}
   *     nor the program's office, or the other is not active or is the same person
   */
  @Transactional
  public Cover agree(
      UUID covered,
      Npi npi,
      @Nullable Instant from,
      @Nullable Instant until,
      Actor by,
      Instant now) {
    PrescriberId prescriber = new PrescriberId(covered);
    boolean own = by.role() == Role.PRESCRIBER && prescriber.equals(by.prescriber());
    if (!own && by.role() != Role.ADMINISTRATOR) {
      throw PartyProblems.notFound("prescriber");
    }
    if (own && isStopped(prescriber)) {
      throw PartyProblems.notPermitted(
          "You were suspended or have left the program, and name nobody.",
          "Ask the program's office to name who covers for your patients.");
    }
    Instant begin = from == null ? now : from;
    if (begin.isBefore(now) || (until != null && !until.isAfter(begin))) {
      throw PartyProblems.malformed(
          begin.isBefore(now) ? "from" : "until",
          begin.isBefore(now) ? "lies in the past" : "is not after the beginning",
          "Send instants from now on, until after from.");
    }
    // A delegate of another practice is not otherwise the caller's to see.
    PrescriberId delegate = who.asService(() -> delegate(prescriber, npi, now));
    Cover cover =
        new Cover(UUID.randomUUID(), prescriber, delegate, begin, until, by.account(), now);
    covers.add(cover);
    note(cover, "AGREED", by, now);
    return cover;
  }

  /** Covers for or by {@code prescriber} in the order of ids, at most {@code most}. */
  @Transactional
  public List<Cover> list(UUID prescriber, @Nullable UUID after, int most, Actor by, Instant now) {
    PrescriberId id = new PrescriberId(prescriber);
    if (!by.readsEverything() && !id.equals(by.prescriber())) {
      throw PartyProblems.notFound("prescriber");
    }
    AuditSubject list = PartyNotes.parts(PartyId.of(id), "covers");
    audit.note(by, AuditAction.PARTY_READ, list, now);
    return covers.list(id, after, most);
  }

  /**
   * Ends the cover now, if it has not ended.
   *
   * @param prescriber one of the two
   * @param id the cover
   * @throws org.coursewatch.platform.ProblemException when the caller is neither of the two nor the
   *     program's office, or it has ended
   */
  @Transactional
  public Cover end(UUID prescriber, UUID id, Actor by, Instant now) {
    PrescriberId asked = new PrescriberId(prescriber);
    Cover cover =
        covers
            .find(id)
            .filter(found -> found.prescriber().equals(asked) || found.delegate().equals(asked))
            .filter(found -> isOneOfThem(found, by))
            .orElseThrow(() -> PartyProblems.notFound("cover"));
    if (cover.isOver(now)) {
      throw PartyProblems.conflict("The cover has ended already.", "Nothing has to be done.");
    }
    covers.end(id, now, by.account(), now);
    note(cover, "ENDED", by, now);
    return new Cover(
        cover.id(),
        cover.prescriber(),
        cover.delegate(),
        cover.from(),
        now,
        cover.recordedBy(),
        cover.recordedAt());
  }

  private void note(Cover cover, String what, Actor by, Instant now) {
    AuditSubject subject = PartyNotes.part(PartyId.of(cover.prescriber()), "covers", cover.id());
    audit.note(by, AuditAction.COVER_CHANGED.on(subject).codes(List.of(what)), now);
  }

  private PrescriberId delegate(PrescriberId covered, Npi npi, Instant now) {
    Prescriber delegate =
        organizations
            .prescriber(npi)
            .filter(found -> isActive(found, now))
            .orElseThrow(
                () ->
                    PartyProblems.conflict(
                        "delegateNpi",
                        "is no prescriber who is active today",
                        "Name another certified prescriber."));
    if (delegate.id().equals(covered)) {
      throw PartyProblems.conflict(
          "delegateNpi", "is the same person", "Name another certified prescriber.");
    }
    return delegate.id();
  }

  private boolean isStopped(PrescriberId prescriber) {
    return Standing.of(standings.history(PartyId.of(prescriber))).isStopped();
  }

  private static boolean isActive(Prescriber prescriber, Instant now) {
    LocalDate through = prescriber.activeThrough();
    return through != null && !LocalDate.ofInstant(now, prescriber.zone()).isAfter(through);
  }

  private static boolean isOneOfThem(Cover cover, Actor by) {
    return by.role() == Role.ADMINISTRATOR
        || (by.role() == Role.PRESCRIBER
            && (cover.prescriber().equals(by.prescriber())
                || cover.delegate().equals(by.prescriber())));
  }
}
