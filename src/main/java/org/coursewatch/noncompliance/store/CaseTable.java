package org.coursewatch.noncompliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.CaseFilter;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.CaseStanding;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.Evidence;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.people.PartyId;
import org.jspecify.annotations.Nullable;

/** {@link Cases} in PostgreSQL. */
@ApplicationScoped
class CaseTable implements Cases {

  private static final String KNOWN =
      "select evidence_key from noncompliance_case where evidence_key = any(?)";
  private static final String OPEN =
      """
      insert into noncompliance_case (case_id, detector, party_kind, party_id, course_id, evidence_key, opened_at,
        opened_by, severity, tier, state, reportable, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict (evidence_key) do nothing
      """;
  private static final String ADD_EVENT =
      """
      insert into case_event (case_id, sequence, kind, at, account, tier, reportable, standing, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String ADD_EVIDENCE =
      "insert into case_evidence (case_id, place, kind, course_id, name, value) values (?, ?, ?, ?, ?, ?)";
  private static final String FIND = CaseQuery.SELECT + " where n.case_id = ?";
  private static final String UPDATE =
      """
      update noncompliance_case set tier = ?, state = ?, reportable = ?, overturned = ?, version = ?,
        acted_at = ?, closed_at = ?, told_at = coalesce(told_at, ?) where case_id = ?
      """;
  private static final String HISTORY =
      "select * from case_event where case_id = ? order by sequence";
  private static final String EVIDENCE =
      """
      select e.*, e.kind = 'FACT' and fact_is_voided(e.course_id, e.value::uuid) as voided
        from case_evidence e where e.case_id = ? order by e.place
      """;

  private final Statements statements;
  private final ReasonSeal seal;
  private final PartyCases ofParty;

  @Inject
  CaseTable(Statements statements, ReasonSeal seal, PartyCases ofParty) {
    this.statements = statements;
    this.seal = seal;
    this.ofParty = ofParty;
  }

  @Override
  public Set<String> known(Collection<String> evidenceKeys) {
    Object keys = evidenceKeys.toArray(String[]::new);
    return statements.read(KNOWN, row -> row.getString(1), keys).stream()
        .collect(Collectors.toSet());
  }

  @Override
  public boolean open(
      NoncomplianceCase opening, String evidenceKey, CaseEvent opened, List<Evidence> evidence) {
    PartyId party = opening.party();
    int rows =
        statements.write(
            OPEN,
            opening.id().value(),
            opening.detector(),
            party == null ? null : party.kind(),
            party == null ? null : party.value(),
            opening.course() == null ? null : opening.course().value(),
            evidenceKey,
            opening.openedAt(),
            opening.openedBy(),
            opening.severity(),
            opening.standing().tier(),
            opening.standing().state(),
            opening.standing().reportable());
    if (rows == 0) {
      return false;
    }
    add(opening.id(), 1, opened);
    for (int i = 0; i < evidence.size(); i++) {
      Evidence each = evidence.get(i);
      UUID course = each.course() == null ? null : each.course().value();
      statements.write(
          ADD_EVIDENCE,
          opening.id().value(),
          i + 1,
          each.kind(),
          course,
          each.name(),
          each.value());
    }
    return true;
  }

  @Override
  public Optional<NoncomplianceCase> find(CaseId id) {
    return read(FIND, id);
  }

  @Override
  public Optional<NoncomplianceCase> lock(CaseId id) {
    return read(FIND + " for update of n", id);
  }

  @Override
  public NoncomplianceCase append(NoncomplianceCase before, CaseEvent event) {
    CaseStanding after = before.standing().after(event);
    add(before.id(), after.version(), event);
    Instant told = event.kind() == CaseEvent.Kind.ACTION_TAKEN ? event.at() : null;
    statements.write(
        UPDATE,
        after.tier(),
        after.state(),
        after.reportable(),
        after.overturned(),
        after.version(),
        after.actedAt(),
        after.closedAt(),
        told,
        before.id().value());
    return before.after(event);
  }

  @Override
  public List<CaseEvent> history(CaseId id) {
    return statements.read(HISTORY, row -> CaseRows.event(row, seal), id.value());
  }

  @Override
  public List<Shown> evidence(CaseId id) {
    return statements.read(EVIDENCE, CaseRows::evidence, id.value());
  }

  @Override
  public List<NoncomplianceCase> list(CaseFilter filter, @Nullable PlaceInTime after, int most) {
    CaseQuery query = new CaseQuery(filter, after, most);
    return statements.read(query.sql(), CaseRows::listed, query.values());
  }

  @Override
  public int confirmed(PartyId party, Instant from, Instant to, CaseId but) {
    return ofParty.confirmed(party, from, to, but);
  }

  @Override
  public boolean isStoppedByAnother(PartyId party, CaseId but) {
    return ofParty.isStoppedByAnother(party, but);
  }

  @Override
  public boolean isGoneForGood(UUID party) {
    return ofParty.isGoneForGood(party);
  }

  @Override
  public void tell(CaseId id, PartyId party, boolean related, Instant now) {
    ofParty.tell(id, party, related, now);
  }

  @Override
  public List<Told> told(CaseId id) {
    return ofParty.told(id);
  }

  private Optional<NoncomplianceCase> read(String sql, CaseId id) {
    return statements
        .read(sql, row -> CaseRows.of(row, CaseStanding.of(history(id))), id.value())
        .stream()
        .findFirst();
  }

  private void add(CaseId id, int sequence, CaseEvent event) {
    statements.write(
        ADD_EVENT,
        id.value(),
        sequence,
        event.kind(),
        event.at(),
        event.account(),
        event.tier(),
        event.reportable(),
        event.standing(),
        seal.seal(event.reason()));
  }
}
