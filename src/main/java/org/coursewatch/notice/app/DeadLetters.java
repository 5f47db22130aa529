package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.notice.NoticeQueue;
import org.coursewatch.notice.NoticeQueue.DeadLetter;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** What could not be sent in two days, for the program's office. */
@ApplicationScoped
public class DeadLetters {

  private final NoticeQueue queue;
  private final NoticeSettings settings;
  private final AuditTrail audit;

  @Inject
  DeadLetters(NoticeQueue queue, NoticeSettings settings, AuditTrail audit) {
    this.queue = queue;
    this.settings = settings;
    this.audit = audit;
  }

  /** The newest first, from after {@code after} given up at {@code before} on. */
  @Transactional
  public List<DeadLetter> list(
      @Nullable Instant before, @Nullable UUID after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.NOTICES_READ, AuditSubject.list("dead-letters"), now);
    return queue.deadLetters(before, after, most);
  }

  /**
   * Tries it again from the beginning, as a notice of today: it goes out if its reason still
   * stands.
   *
   * @throws org.coursewatch.platform.ProblemException when it was not given up, or today has a mail
   *     of its own for the same account and reason
   */
  @Transactional
  public void requeue(UUID id, Actor by, Instant now) {
    if (!queue.requeue(id, settings.today(now), now)) {
      throw NoticeProblems.conflict(
          "No notice of that id was given up, or today's has taken its place.",
          "Take one from the list of dead letters.");
    }
    audit.note(
        by,
        AuditAction.NOTICE_REQUEUED,
        AuditSubject.list("dead-letters").with(id.toString()),
        now);
  }
}
