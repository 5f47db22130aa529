package org.coursewatch.course.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of a course, for whoever asks for a whole record. */
public record CourseRecordJson(
    String courseId,
    String program,
    String prescriberId,
    String openedOn,
    String openedAt,
    RiskCategory riskCategory,
    @Nullable String categoryBasis,
    CourseState state,
    boolean withheld,
    List<FactJson> facts,
    List<ProposedJson> proposals) {

  /** A fact, who told it and when it was learnt; neither of one that is withheld. */
  public record FactJson(
      int sequence,
      @Nullable String recordedAt,
      String account,
      Role role,
      @Nullable String secondAccount,
      boolean voided,
      ObjectNode fact,
      String hash) {}

  /** A correction that took, or takes, a second person. */
  public record ProposedJson(
      String proposedAt,
      String account,
      Role role,
      Proposal.@Nullable Outcome outcome,
      ObjectNode fact) {}

  public static CourseRecordJson of(
      CourseFile file,
      Evaluation evaluation,
      List<LedgerEntry> entries,
      List<Proposal> proposals,
      Discretion discretion) {
    return new CourseRecordJson(
        file.id().toString(),
        file.program(),
        file.prescriber().toString(),
        file.course().openedOn().toString(),
        file.openedAt().toString(),
        file.course().riskCategory(),
        file.course().categoryBasis(),
        evaluation.state(),
        discretion.withholds(),
        entries.stream().map(entry -> fact(entry, discretion)).toList(),
        // What was proposed of a course with a positive test is mostly about that test.
        discretion.withholds()
            ? List.of()
            : proposals.stream().map(CourseRecordJson::proposed).toList());
  }

  private static FactJson fact(LedgerEntry entry, Discretion discretion) {
    boolean withheld = discretion.withholds(entry.fact());
    return new FactJson(
        entry.sequence(),
        withheld ? null : String.valueOf(entry.fact().recordedAt()),
        entry.by().account(),
        entry.by().role(),
        entry.by().secondAccount(),
        entry.voided(),
        FactView.of(entry.fact(), discretion),
        entry.hash());
  }

  private static ProposedJson proposed(Proposal proposal) {
    return new ProposedJson(
        proposal.proposedAt().toString(),
        proposal.account(),
        proposal.role(),
        proposal.outcome(),
        FactWriter.write(proposal.fact()));
  }
}
