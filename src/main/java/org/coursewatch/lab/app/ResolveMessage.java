package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.RecordResult;
import org.coursewatch.lab.KeptMessage;
import org.coursewatch.lab.KeptMessage.Resolution;
import org.coursewatch.lab.KeptMessage.Told;
import org.coursewatch.lab.KeptMessages;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/** The program's office looks at messages that were kept, and says what became of each. */
@ApplicationScoped
public class ResolveMessage {

  private final KeptMessages messages;
  private final CourseAccess access;
  private final RecordResult record;
  private final AuditTrail audit;

  @Inject
  public ResolveMessage(
      KeptMessages messages, CourseAccess access, RecordResult record, AuditTrail audit) {
    this.messages = messages;
    this.access = access;
    this.record = record;
    this.audit = audit;
  }

  /** Messages before number {@code before}, newest first, at most {@code most}. */
  @Transactional
  public List<KeptMessage> page(@Nullable Long before, int most, Actor by, Instant now) {
    requireOffice(by);
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list(KeepMessage.LIST), now);
    return messages.newest(before, most);
  }

  /**
   * One message with all it says.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such message
   */
  @Transactional
  public KeptMessage read(UUID id, Actor by, Instant now) {
    requireOffice(by);
    KeptMessage message = messages.find(id).orElseThrow(LabProblems::noSuchMessage);
    audit.note(by, AuditAction.REPORT_READ, subject(id), now);
    return message;
  }

  /**
   * Adds what the message says to {@code course}, told by its sender, matched by the caller. What
   * the course has already is not added again.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such message or course, it
   *     is resolved already, it says nothing that could be added, or that cannot be true
   */
  @Transactional
  public KeptMessage attach(UUID id, CourseId course, String reason, Actor by, Instant now) {
    KeptMessage message = open(id, AuditAction.RESULT_ATTACHED, by);
    CourseFile file = access.toRead(course, by);
    List<CourseFact> facts = facts(message);
    if (facts.isEmpty()) {
      throw LabProblems.nothingToAttach();
    }
    Authorship both = new Authorship(message.account(), message.role(), by.account());
    for (CourseFact fact : facts) {
      record.attach(course, fact, both, now);
    }
    messages.resolve(id, new Resolution(by.account(), now, course, reason));
    audit.note(by, AuditAction.RESULT_ATTACHED, AuditSubject.of(file).with(id.toString()), now);
    return messages.find(id).orElseThrow();
  }

  /**
   * Writes down that nothing is to be added, or that it was settled another way.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such message, or it is
   *     resolved already
   */
  @Transactional
  public KeptMessage dismiss(UUID id, String reason, Actor by, Instant now) {
    open(id, AuditAction.RESULT_DISMISSED, by);
    messages.resolve(id, new Resolution(by.account(), now, null, reason));
    audit.note(by, AuditAction.RESULT_DISMISSED, subject(id), now);
    return messages.find(id).orElseThrow();
  }

  private static List<CourseFact> facts(KeptMessage message) {
    Told told = message.told();
    return told == null
        ? List.of()
        : told.items().stream().flatMap(item -> item.facts().stream()).toList();
  }

  private KeptMessage open(UUID id, AuditAction action, Actor by) {
    requireOffice(by);
    audit.attempt(action.on(subject(id)));
    KeptMessage message = messages.lock(id).orElseThrow(LabProblems::noSuchMessage);
    if (message.resolution() != null) {
      throw LabProblems.resolvedAlready();
    }
    return message;
  }

  private static void requireOffice(Actor by) {
    if (by.role() != Role.ADMINISTRATOR) {
      throw LabProblems.onlyTheOffice();
    }
  }

  private static AuditSubject subject(UUID id) {
    return AuditSubject.list(KeepMessage.LIST).with(id.toString());
  }
}
