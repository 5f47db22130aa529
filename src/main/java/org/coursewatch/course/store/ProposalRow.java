package org.coursewatch.course.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.json.FactText;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(ProposalRow.Key.class)
@Table(name = "course_proposal")
class ProposalRow {

  record Key(UUID courseId, UUID id) {}

  @Id
  @Column(name = "course_id")
  UUID courseId;

  @Id
  @Column(name = "proposal_id")
  UUID id;

  @JdbcTypeCode(SqlTypes.JSON)
  String body;

  String account;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "proposed_at")
  Instant proposedAt;

  @Enumerated(EnumType.STRING)
  Proposal.@Nullable Outcome outcome;

  @Column(name = "decided_by")
  @Nullable String decidedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  static ProposalRow of(Proposal proposal, PatientId patient, CourseSeal seal) {
    ProposalRow row = new ProposalRow();
    row.courseId = proposal.course().value();
    row.id = UUID.fromString(proposal.id());
    row.body = seal.seal(patient, FactText.write(proposal.fact()));
    row.account = proposal.account();
    row.role = proposal.role();
    row.proposedAt = proposal.proposedAt();
    return row;
  }

  Proposal value(PatientId patient, CourseSeal seal) {
    return new Proposal(
        new CourseId(courseId),
        id.toString(),
        FactText.read(seal.open(patient, body)),
        account,
        role,
        proposedAt,
        outcome);
  }
}
