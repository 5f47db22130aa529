package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Attestation;
import org.coursewatch.people.AttestationForm;
import org.coursewatch.people.AttestationForm.Statement;
import org.coursewatch.people.Party;
import org.coursewatch.people.Standing;
import org.coursewatch.people.StandingChange.Kind;
import org.coursewatch.people.Standings;
import org.coursewatch.signature.app.SignAttestation;

/**
 * Signs statements in person. Whoever has signed all of the present version is active from then on,
 * or for another term (R001-002, R001-019, R004-003, R004-009).
 */
@ApplicationScoped
public class Attest {

  private final FindParty find;
  private final Standings standings;
  private final WriteStanding write;
  private final ReadStanding read;
  private final TermOfActivation term;
  private final SignAttestation sign;
  private final AuditTrail audit;

  @Inject
  Attest(
      FindParty find,
      Standings standings,
      WriteStanding write,
      ReadStanding read,
      TermOfActivation term,
      SignAttestation sign,
      AuditTrail audit) {
    this.find = find;
    this.standings = standings;
    this.write = write;
    this.read = read;
    this.term = term;
    this.sign = sign;
    this.audit = audit;
  }

  /**
   * Signs the statements with {@code codes}; signing one again changes nothing.
   *
   * @param version the form's version the signer read
   * @throws org.coursewatch.platform.ProblemException when the caller is not the one who signs for
   *     the party, the version is not the present one, a code is unknown, the party is stopped, or
   *     its activation cannot be renewed yet
   */
  @Transactional
  public ReadStanding.View attest(
      UUID id, String version, List<String> codes, Actor by, Instant now) {
    Party party = find.toRead(id, by);
    if (by.role() != party.id().kind().signer()) {
      throw PartyProblems.notPermitted(
          "Only the " + party.id().kind().signer().label() + " signs these statements, in person.",
          "Ask that person to sign in and sign.");
    }
    audit.attempt(AuditAction.ATTESTED.on(PartyNotes.of(party)));
    AttestationForm form = AttestationForm.of(party.id().kind());
    List<Statement> statements = statements(form, version, codes);
    standings.lock(party.id());
    refuseWhatComesTooEarly(read.view(party, now), now);
    Set<String> signed = signed(read.view(party, now));
    statements.stream()
        .filter(statement -> !signed.contains(statement.code()))
        .map(statement -> attestation(party, form, statement, by, now))
        .forEach(
            attestation -> {
              standings.sign(attestation);
              sign.sign(id, attestation.id(), by, now);
            });
    audit.note(by, AuditAction.ATTESTED, PartyNotes.of(party), now);
    if (signed(read.view(party, now)).size() == form.statements().size()) {
      activate(party, by, now);
    }
    return read.view(party, now);
  }

  private void activate(Party party, Actor by, Instant now) {
    Standing standing = Standing.of(standings.history(party.id()));
    LocalDate today = LocalDate.ofInstant(now, party.zone());
    LocalDate through = standing.through();
    write.note(party, Kind.ATTESTED, null, by, now);
    if (through == null) {
      write.activate(party, Kind.ACTIVATED, term.term().activatedOn(today), by, now);
    } else {
      write.activate(party, Kind.RENEWED, term.term().renewedOn(today, through), by, now);
    }
  }

  private static void refuseWhatComesTooEarly(ReadStanding.View view, Instant now) {
    if (view.wantsAttestation(LocalDate.ofInstant(now, view.party().zone()))) {
      return;
    }
    throw switch (view.status()) {
      case SUSPENDED, DEACTIVATED ->
          PartyProblems.notPermitted(
              "This party was suspended or has left the program, and signs nothing.",
              "Ask the program's office to reinstate it.");
      case PENDING, ACTIVE, EXPIRED ->
          PartyProblems.conflict(
              "The activation lasts through "
                  + view.activeThrough()
                  + " and can be renewed from "
                  + view.renewableFrom()
                  + " on.",
              "Sign again then.");
    };
  }

  private static List<Statement> statements(
      AttestationForm form, String version, List<String> codes) {
    if (!version.equals(form.version())) {
      throw PartyProblems.malformed(
          "version",
          "is not the present version of the statements",
          "Read the standing again, and sign the statements of version " + form.version() + ".");
    }
    return codes.stream()
        .map(
            code ->
                form.statement(code)
                    .orElseThrow(
                        () ->
                            PartyProblems.malformed(
                                "statements",
                                "has a statement that is not one of the form",
                                "Send codes of "
                                    + form.statements().stream().map(Statement::code).toList()
                                    + ".")))
        .toList();
  }

  private static Attestation attestation(
      Party party, AttestationForm form, Statement statement, Actor by, Instant now) {
    return new Attestation(
        UUID.randomUUID(),
        party.id(),
        form.version(),
        statement,
        by.account(),
        now,
        Attestation.MEANING);
  }

  private static Set<String> signed(ReadStanding.View view) {
    return view.signed().stream()
        .map(attestation -> attestation.statement().code())
        .collect(Collectors.toSet());
  }
}
