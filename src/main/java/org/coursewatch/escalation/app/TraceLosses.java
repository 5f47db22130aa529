package org.coursewatch.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Question;
import org.coursewatch.escalation.ContactAttempt;
import org.coursewatch.escalation.ContactBook;
import org.coursewatch.escalation.EscalationPlans;
import org.coursewatch.escalation.FollowUpLosses;
import org.coursewatch.escalation.Pursuit;

/**
 * Keeps right whether a course's patient is lost to follow-up, in the transaction of whatever
 * changed the course: an attempt, a fact, a void, a sweep.
 */
@ApplicationScoped
public class TraceLosses {

  private final ContactBook book;
  private final FollowUpLosses losses;
  private final EscalationPlans plans;

  @Inject
  public TraceLosses(ContactBook book, FollowUpLosses losses, EscalationPlans plans) {
    this.book = book;
    this.losses = losses;
    this.plans = plans;
  }

  /**
   * Works the losses of {@code file} out anew. Where nobody ever tried there are none.
   *
   * @param file locked by the caller
   * @param question about the course and who treats, at any instant
   */
  public void trace(CourseFile file, Question question) {
    List<ContactAttempt> attempts = book.of(file.id());
    if (!attempts.isEmpty()) {
      losses.write(file.id(), Pursuit.losses(question, attempts, plans.of(file.program()).loss()));
    }
  }
}
