package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.ReadCourse;
import org.coursewatch.lab.HoldProposal;
import org.coursewatch.lab.HoldProposal.Verdict;
import org.coursewatch.lab.HoldProposals;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;

/** The holds that lab values of a patient proposed, and what was decided. */
@ApplicationScoped
class HoldProposalsPart implements PatientRecordPart {

  private final CourseLedger ledger;
  private final ReadCourse read;
  private final HoldProposals proposals;

  @Inject
  HoldProposalsPart(CourseLedger ledger, ReadCourse read, HoldProposals proposals) {
    this.ledger = ledger;
    this.read = read;
    this.proposals = proposals;
  }

  @Override
  public int place() {
    return 35;
  }

  @Override
  public String name() {
    return "holdProposals";
  }

  @Override
  public String title() {
    return "Pauses your lab values suggested";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    return ledger.of(patient.id()).stream().flatMap(id -> of(id, reader, now)).toList();
  }

  private Stream<Map<String, String>> of(CourseId id, Actor reader, Instant now) {
    CourseFile file = ledger.find(id).orElseThrow();
    boolean withheld = read.discretion(file, reader, now).withholds();
    List<HoldProposal> all = proposals.of(file, null, Integer.MAX_VALUE);
    return all.stream().map(proposal -> told(proposal, withheld));
  }

  private static Map<String, String> told(HoldProposal proposal, boolean withheld) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("courseId", proposal.course().toString());
    told.put("factId", proposal.fact().toString());
    told.put("analyte", proposal.analyte().name());
    told.put("proposedAt", proposal.proposedAt().toString());
    told.put("state", proposal.state().name());
    Verdict verdict = proposal.verdict();
    if (verdict != null) {
      told.put("decidedAt", verdict.at().toString());
      told.put("decidedBy", verdict.account());
      String reason = verdict.reason();
      if (reason != null && !withheld) {
        told.put("reason", reason);
      }
    }
    return told;
  }
}
