package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.ReadCourse;
import org.coursewatch.lab.HoldProposal;
import org.coursewatch.lab.HoldProposals;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** Shows holds that lab values proposed, to those who may see the course. */
@ApplicationScoped
public class ReadHolds {

  /** Proposals, and whether their reasons are withheld from the reader like every free text. */
  public record Page(List<HoldProposal> proposals, boolean reasonsWithheld) {}

  private final CourseAccess access;
  private final ReadCourse read;
  private final HoldProposals proposals;
  private final AuditTrail audit;

  @Inject
  public ReadHolds(
      CourseAccess access, ReadCourse read, HoldProposals proposals, AuditTrail audit) {
    this.access = access;
    this.read = read;
    this.proposals = proposals;
    this.audit = audit;
  }

  /**
   * Every proposal of a course before number {@code before}, newest first, at most {@code most}.
   */
  @Transactional
  public Page ofCourse(CourseId id, @Nullable Long before, int most, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("hold-proposals"), now);
    Discretion discretion = read.discretion(file, by, now);
    return new Page(proposals.of(file, before, most), discretion.withholds());
  }

  /** The open proposals of the courses the caller may see, newest first, without reasons. */
  @Transactional
  public Page open(@Nullable Long before, int most, Actor by, Instant now) {
    if (!by.readsEverything() && !by.isPractice()) {
      return new Page(List.of(), false);
    }
    audit.note(by, AuditAction.COURSES_LISTED, AuditSubject.list("hold-proposals"), now);
    return new Page(
        proposals.open(by.isPractice() ? by.reach().sees() : null, before, most), false);
  }
}
