package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditLog;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.AnswerId;
import org.coursewatch.course.CardAnswer;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.WhoActs;

/**
 * What people did with the cards they were shown goes into the audit trail, with the case the card
 * was about.
 */
@ApplicationScoped
public class HearCardAnswers {

  /** More questions of one account in one millisecond are not looked through. */
  private static final int MOST_IN_A_MILLISECOND = 200;

  private final AuditTrail audit;
  private final AuditLog log;
  private final WhoActs who;

  @Inject
  public HearCardAnswers(AuditTrail audit, AuditLog log, WhoActs who) {
    this.audit = audit;
    this.log = log;
    this.who = who;
  }

  /**
   * Notes all of {@code answers}. A card may be answered more than once; one that this account was
   * never shown is noted too, without a case.
   */
  @Transactional
  public void hear(List<CardAnswer> answers, Actor by, Instant now) {
    for (CardAnswer answer : answers) {
      Optional<AuditSubject> shown =
          AnswerId.ofPart(answer.card()).flatMap(asked -> subject(asked, by));
      List<String> codes = new ArrayList<>();
      codes.add(answer.accepted() ? "ACCEPTED" : "OVERRIDDEN");
      if (answer.reason() != null) {
        codes.add(answer.reason().name());
      }
      if (shown.isEmpty()) {
        codes.add("CARD_UNKNOWN");
      }
      AuditSubject subject =
          shown.orElse(AuditSubject.list("cards")).with(answer.card().toString());
      audit.note(by, AuditAction.CARD_ANSWERED.on(subject).codes(codes), now);
    }
  }

  /** What the question was about to which the answer {@code asked} was given. */
  private Optional<AuditSubject> subject(AnswerId asked, Actor by) {
    AuditQuery wanted =
        new AuditQuery(
            null,
            null,
            by.account(),
            AuditAction.ELIGIBILITY_ASKED,
            null,
            asked.givenAt(),
            asked.givenAt().plusMillis(1),
            null,
            MOST_IN_A_MILLISECOND);
    return who.asService(() -> log.find(wanted)).stream()
        .filter(entry -> asked.toString().equals(entry.record()))
        .findFirst()
        .map(HearCardAnswers::subject);
  }

  private static AuditSubject subject(StoredEntry entry) {
    String patient = entry.patient();
    if (patient == null) {
      return AuditSubject.list("cases");
    }
    PatientId id = new PatientId(UUID.fromString(patient));
    String course = entry.course();
    return course == null
        ? AuditSubject.of(id)
        : AuditSubject.course(id, new CourseId(UUID.fromString(course)));
  }
}
