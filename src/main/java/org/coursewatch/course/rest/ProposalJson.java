package org.coursewatch.course.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.json.FactWriter;

/** A correction that waits for a second person of the practice. */
public record ProposalJson(
    String proposalId,
    String courseId,
    ObjectNode fact,
    String proposedBy,
    String proposedAt,
    String waitsFor) {

  static ProposalJson of(Proposal proposal) {
    return new ProposalJson(
        proposal.id(),
        proposal.course().toString(),
        FactWriter.write(proposal.fact()),
        proposal.account(),
        proposal.proposedAt().toString(),
        "a second person of the practice");
  }
}
