package org.coursewatch.enrollment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.Draft;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.Drafts;
import org.coursewatch.enrollment.Step;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;

/**
 * Begins, saves, lists and discards enrollments on their way. They belong to a prescriber and to
 * those who enter data for that prescriber; nobody else knows that there is one.
 */
@ApplicationScoped
public class KeepDraft {

  private final Drafts drafts;
  private final EnrollmentSettings settings;
  private final AuditTrail audit;

  @Inject
  public KeepDraft(Drafts drafts, EnrollmentSettings settings, AuditTrail audit) {
    this.drafts = drafts;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * A new draft without an answer.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller enrolls nobody, or has as
   *     many open drafts as one may
   */
  @Transactional
  public Draft begin(Actor by, Instant now) {
    PrescriberId prescriber = prescriber(by);
    if (drafts.open(prescriber, settings.mostDrafts()).size() >= settings.mostDrafts()) {
      throw EnrollmentProblems.conflict(
          "There are " + settings.mostDrafts() + " open enrollments, and no more are kept.",
          "Finish or discard one first.");
    }
    DraftId id = new DraftId(UUID.randomUUID());
    Draft draft = new Draft(id, prescriber, by.account(), Answers.NONE, Step.WHO, now, null);
    drafts.add(draft);
    audit.note(by, AuditAction.ENROLLMENT_BEGUN, subject(id), now);
    return draft;
  }

  /** Open drafts of the caller's prescriber, the one saved last first. */
  @Transactional
  public List<Draft> open(Actor by, Instant now) {
    audit.note(by, AuditAction.ENROLLMENT_READ, AuditSubject.list("enrollments"), now);
    return drafts.open(prescriber(by), settings.mostDrafts());
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when there is no such draft of the caller's
   */
  @Transactional
  public Draft read(DraftId id, Actor by, Instant now) {
    Draft draft =
        drafts
            .find(id)
            .filter(found -> isOf(found, by))
            .orElseThrow(EnrollmentProblems::noSuchDraft);
    audit.note(by, AuditAction.ENROLLMENT_READ, subject(id), now);
    return draft;
  }

  /**
   * The draft with what was {@code sent} of {@code step} in the place of what was told of it
   * before, usable or not. A finished one stays as it is.
   *
   * @param reached the step the caller goes on to
   */
  @Transactional
  public Draft save(
      DraftId id, Step step, Map<String, List<String>> sent, Step reached, Actor by, Instant now) {
    Draft draft = toChange(id, by);
    if (draft.isFinished()) {
      return draft;
    }
    Draft saved =
        new Draft(
            id,
            draft.prescriber(),
            draft.account(),
            draft.answers().with(step, sent),
            draft.step().orLater(reached),
            now,
            null);
    drafts.save(saved);
    audit.note(by, AuditAction.ENROLLMENT_SAVED, subject(id), now);
    return saved;
  }

  /** Forgets the draft at once. */
  @Transactional
  public void discard(DraftId id, Actor by, Instant now) {
    toChange(id, by);
    drafts.remove(id);
    audit.note(by, AuditAction.ENROLLMENT_DISCARDED, subject(id), now);
  }

  /** For how many days a draft is kept after it was saved last. */
  public long rememberedDays() {
    return settings.remembered().toDays();
  }

  Draft toChange(DraftId id, Actor by) {
    return drafts
        .lock(id)
        .filter(found -> isOf(found, by))
        .orElseThrow(EnrollmentProblems::noSuchDraft);
  }

  static AuditSubject subject(DraftId id) {
    return AuditSubject.list("enrollment:" + id);
  }

  static PrescriberId prescriber(Actor by) {
    PrescriberId prescriber = by.prescriber();
    if (!by.isPractice() || prescriber == null) {
      throw EnrollmentProblems.notPermitted(
          "Only a prescriber and those who enter data for one enroll patients.",
          "Sign in as prescriber or designee.");
    }
    return prescriber;
  }

  private static boolean isOf(Draft draft, Actor by) {
    return by.isPractice() && draft.prescriber().equals(by.prescriber());
  }
}
