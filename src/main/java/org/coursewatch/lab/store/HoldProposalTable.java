package org.coursewatch.lab.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.lab.HoldProposal;
import org.coursewatch.lab.HoldProposal.Decision;
import org.coursewatch.lab.HoldProposal.Verdict;
import org.coursewatch.lab.HoldProposals;
import org.coursewatch.lab.HoldThreshold;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.privacy.PatientCipher;
import org.jspecify.annotations.Nullable;

/** {@link HoldProposals} in PostgreSQL. */
@ApplicationScoped
class HoldProposalTable implements HoldProposals {

  private static final String PURPOSE = "lab.hold-reason";

  private static final String ADD =
      """
      insert into hold_proposal (proposal_id, course_id, fact_id, analyte, rules, proposed_at)
      values (?, ?, ?, ?, ?, ?)
      """;

  /** A proposal that a void or the end of the course has overtaken is not open any more. */
  private static final String WITHDRAWN =
      """
      (not c.running or exists (
         select from course_fact v
          where v.course_id = h.course_id and v.type = 'factVoided' and v.body->>'fact' = h.fact_id::text))
      """;

  private static final String SELECT =
      "select h.*, "
          + WITHDRAWN
          + " as withdrawn from hold_proposal h join course c using (course_id)";

  private static final String OPEN =
      SELECT
          + " where h.decision is null and (?::bigint is null or h.number < ?::bigint) and not "
          + WITHDRAWN;

  private static final String DECIDE =
      """
      update hold_proposal set decision = ?, decided_by = ?, decided_at = ?, reason = ?
       where course_id = ? and proposal_id = ?
      """;

  private final Statements statements;
  private final PatientCipher cipher;

  @Inject
  HoldProposalTable(DataSource database, PatientCipher cipher) {
    this.statements = new Statements(database);
    this.cipher = cipher;
  }

  @Override
  public UUID add(CourseFile file, HoldThreshold.Reached proposed, Instant now) {
    UUID id = UUID.randomUUID();
    statements.write(
        ADD,
        id,
        file.id().value(),
        UUID.fromString(String.valueOf(proposed.fact().id())),
        proposed.reading().analyte(),
        proposed.rules().id(),
        now);
    return id;
  }

  @Override
  public Optional<HoldProposal> find(CourseFile file, UUID id) {
    return statements.first(
        SELECT + " where h.course_id = ? and h.proposal_id = ?",
        row -> proposal(row, file.patient()),
        file.id().value(),
        id);
  }

  @Override
  public List<HoldProposal> of(CourseFile file, @Nullable Long before, int most) {
    return statements.read(
        SELECT
            + " where h.course_id = ? and (?::bigint is null or h.number < ?::bigint)"
            + " order by h.number desc limit ?",
        row -> proposal(row, file.patient()),
        file.id().value(),
        before,
        before,
        most);
  }

  @Override
  public List<HoldProposal> open(
      @Nullable Collection<PrescriberId> prescribers, @Nullable Long before, int most) {
    String page = " order by h.number desc limit ?";
    if (prescribers == null) {
      return statements.read(OPEN + page, row -> proposal(row, null), before, before, most);
    }
    UUID[] ids = prescribers.stream().map(PrescriberId::value).toArray(UUID[]::new);
    return statements.read(
        OPEN + " and c.prescriber_id = any (?)" + page,
        row -> proposal(row, null),
        before,
        before,
        ids,
        most);
  }

  @Override
  public void decide(CourseFile file, UUID id, Verdict verdict) {
    String reason = verdict.reason();
    byte[] sealed = reason == null ? null : cipher.sealText(file.patient(), PURPOSE, reason);
    statements.write(
        DECIDE, verdict.decision(), verdict.account(), verdict.at(), sealed, file.id().value(), id);
  }

  private HoldProposal proposal(ResultSet row, @Nullable PatientId patient) throws SQLException {
    return new HoldProposal(
        row.getObject("proposal_id", UUID.class),
        row.getLong("number"),
        new CourseId(row.getObject("course_id", UUID.class)),
        row.getObject("fact_id", UUID.class),
        Analyte.valueOf(row.getString("analyte")),
        row.getString("rules"),
        Statements.presentInstant(row, "proposed_at"),
        row.getBoolean("withdrawn"),
        verdict(row, patient));
  }

  /** Without the reason for nobody in particular. */
  private @Nullable Verdict verdict(ResultSet row, @Nullable PatientId patient)
      throws SQLException {
    String decision = row.getString("decision");
    if (decision == null) {
      return null;
    }
    byte[] sealed = row.getBytes("reason");
    String reason =
        sealed == null || patient == null
            ? null
            : cipher.openText(patient, PURPOSE, sealed).orElse(null);
    return new Verdict(
        Decision.valueOf(decision),
        row.getString("decided_by"),
        Statements.presentInstant(row, "decided_at"),
        reason);
  }
}
