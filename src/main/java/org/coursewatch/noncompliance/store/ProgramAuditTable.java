package org.coursewatch.noncompliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.noncompliance.ProgramAudit;
import org.coursewatch.noncompliance.ProgramAudits;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PartyKind;
import org.jspecify.annotations.Nullable;

/** {@link ProgramAudits} in PostgreSQL. */
@ApplicationScoped
class ProgramAuditTable implements ProgramAudits {

  private static final String PLAN =
      "insert into program_audit (audit_id, party_kind, party_id, planned_on, version) values (?, ?, ?, ?, 1)";
  private static final String ADD_EVENT =
      """
      insert into program_audit_event (audit_id, sequence, kind, at, account, on_day, findings, actions, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE =
      """
      update program_audit set done_on = ?, findings = ?, actions = ?, actions_open = ?, canceled = ?, version = ?
       where audit_id = ?
      """;
  private static final String FIND = "select * from program_audit where audit_id = ?";
  private static final String LIST =
      """
      select * from program_audit
       where (?::date is null or (planned_on, audit_id) > (?::date, ?::uuid))
       order by planned_on, audit_id limit ?
      """;

  private final Statements statements;
  private final ReasonSeal seal;

  @Inject
  ProgramAuditTable(Statements statements, ReasonSeal seal) {
    this.statements = statements;
    this.seal = seal;
  }

  @Override
  public void plan(ProgramAudit audit, ProgramAudit.Event planned) {
    PartyId party = audit.party();
    statements.write(PLAN, audit.id(), party.kind(), party.value(), audit.plannedOn());
    add(audit.id(), 1, planned);
  }

  @Override
  public Optional<ProgramAudit> find(UUID id) {
    return statements.read(FIND, ProgramAuditTable::audit, id).stream().findFirst();
  }

  @Override
  public Optional<ProgramAudit> lock(UUID id) {
    return statements.read(FIND + " for update", ProgramAuditTable::audit, id).stream().findFirst();
  }

  @Override
  public ProgramAudit append(ProgramAudit before, ProgramAudit.Event event) {
    ProgramAudit after = before.after(event);
    add(after.id(), after.version(), event);
    statements.write(
        UPDATE,
        after.doneOn(),
        after.findings(),
        after.actions(),
        after.actionsOpen(),
        after.canceled(),
        after.version(),
        after.id());
    return after;
  }

  @Override
  public List<ProgramAudit.Event> history(UUID id) {
    return statements.read(
        "select * from program_audit_event where audit_id = ? order by sequence", this::event, id);
  }

  @Override
  public List<ProgramAudit> list(@Nullable LocalDate day, @Nullable UUID after, int most) {
    return statements.read(LIST, ProgramAuditTable::audit, day, day, after, most);
  }

  private void add(UUID id, int sequence, ProgramAudit.Event event) {
    statements.write(
        ADD_EVENT,
        id,
        sequence,
        event.kind(),
        event.at(),
        event.account(),
        event.on(),
        event.findings(),
        event.actions(),
        seal.seal(event.reason()));
  }

  private ProgramAudit.Event event(ResultSet row) throws SQLException {
    return new ProgramAudit.Event(
        ProgramAudit.Kind.valueOf(row.getString("kind")),
        Statements.presentInstant(row, "at"),
        row.getString("account"),
        row.getObject("on_day", LocalDate.class),
        Statements.number(row, "findings"),
        Statements.number(row, "actions"),
        seal.open(row.getBytes("reason")));
  }

  private static ProgramAudit audit(ResultSet row) throws SQLException {
    return new ProgramAudit(
        row.getObject("audit_id", UUID.class),
        new PartyId(
            PartyKind.valueOf(row.getString("party_kind")), row.getObject("party_id", UUID.class)),
        row.getObject("planned_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        row.getInt("findings"),
        row.getInt("actions"),
        row.getInt("actions_open"),
        row.getBoolean("canceled"),
        row.getInt("version"));
  }
}
