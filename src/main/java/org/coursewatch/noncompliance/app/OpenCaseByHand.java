package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Party;
import org.coursewatch.people.Standings;
import org.jspecify.annotations.Nullable;

/** The program's office opens a case itself. */
@ApplicationScoped
public class OpenCaseByHand {

  private final Standings standings;
  private final CourseLedger ledger;
  private final OpenCases open;
  private final Cases cases;
  private final ReadCases read;

  @Inject
  OpenCaseByHand(
      Standings standings, CourseLedger ledger, OpenCases open, Cases cases, ReadCases read) {
    this.standings = standings;
    this.ledger = ledger;
    this.open = open;
    this.cases = cases;
    this.read = read;
  }

  /**
   * @param party id of a prescriber, pharmacy or wholesaler
   * @param course which course it is about, null for none in particular
   * @param severity the tier of this case alone
   * @param reason what happened
   * @throws org.coursewatch.platform.ProblemException when the caller is not the program's office,
   *     or there is no such party or course
   */
  @Transactional
  public ReadCases.View open(
      UUID party,
      @Nullable CourseId course,
      Tier severity,
      boolean reportable,
      String reason,
      Actor by,
      Instant now) {
    CaseAccess.requireOffice(by);
    Party found =
        standings
            .party(party)
            .orElseThrow(
                () ->
                    CaseProblems.malformed(
                        "partyId",
                        "is no prescriber, pharmacy or wholesaler",
                        "Send the id of one."));
    if (course != null && ledger.find(course).isEmpty()) {
      throw CaseProblems.malformed("courseId", "is no course", "Send the id of one, or none.");
    }
    CaseId id = open.byHand(found.id(), course, severity, reportable, reason, by, now);
    return read.view(cases.find(id).orElseThrow(), by, now);
  }
}
