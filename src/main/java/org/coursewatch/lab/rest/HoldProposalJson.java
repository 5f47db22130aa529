package org.coursewatch.lab.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.json.FactView;
import org.coursewatch.lab.HoldProposal;
import org.coursewatch.lab.HoldProposal.State;
import org.coursewatch.lab.HoldProposal.Verdict;
import org.coursewatch.lab.app.ReadHolds;
import org.jspecify.annotations.Nullable;

/**
 * A hold that a lab value proposes. Instants are in UTC; {@code factId} is the result's. What was
 * decided, by whom, when and why is null while nobody has.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HoldProposalJson(
    String holdId,
    String courseId,
    String factId,
    Analyte analyte,
    String rules,
    String proposedAt,
    State state,
    @Nullable String decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason) {

  /** A page, newest first; {@code next} is the cursor of the next page, null at the end. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PageJson(List<HoldProposalJson> items, @Nullable String next) {

    static PageJson of(ReadHolds.Page page, int limit) {
      List<HoldProposal> all = page.proposals();
      List<HoldProposal> shown = all.subList(0, Math.min(limit, all.size()));
      return new PageJson(
          shown.stream()
              .map(proposal -> HoldProposalJson.of(proposal, page.reasonsWithheld()))
              .toList(),
          all.size() > limit ? Long.toString(shown.getLast().number()) : null);
    }
  }

  static HoldProposalJson of(HoldProposal proposal, boolean reasonWithheld) {
    Verdict verdict = proposal.verdict();
    String reason = verdict == null ? null : verdict.reason();
    return new HoldProposalJson(
        proposal.id().toString(),
        proposal.course().toString(),
        proposal.fact().toString(),
        proposal.analyte(),
        proposal.rules(),
        proposal.proposedAt().toString(),
        proposal.state(),
        verdict == null ? null : verdict.at().toString(),
        verdict == null ? null : verdict.account(),
        reason != null && reasonWithheld ? FactView.WITHHELD : reason);
  }
}
