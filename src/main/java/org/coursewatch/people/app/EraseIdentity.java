package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientBook.Erasure;
import org.coursewatch.people.PatientBook.ErasureBasis;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.Transfer.State;
import org.coursewatch.people.Transfers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases what identifies a patient by destroying the patient's key. What happened stays: the
 * ledgers, their chains and the stored decisions are as they were, of nobody.
 */
@ApplicationScoped
public class EraseIdentity {

  private static final Set<CheckCode> FOLLOW_UP =
      EnumSet.of(CheckCode.LAST_DOSE_TEST, CheckCode.POST_TREATMENT_TEST);

  private final PatientAccess access;
  private final PatientBook book;
  private final Transfers transfers;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final int retentionYears;
  private final AuditTrail audit;

  @Inject
  public EraseIdentity(
      PatientAccess access,
      PatientBook book,
      Transfers transfers,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      @ConfigProperty(name = "coursewatch.retention.patient-years") int retentionYears,
      AuditTrail audit) {
    this.access = access;
    this.book = book;
    this.transfers = transfers;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.retentionYears = retentionYears;
    this.audit = audit;
  }

  /**
   * The record, of nobody. What was merged into it is erased with it.
   *
   * @throws org.coursewatch.platform.ProblemException when a course runs or is followed up, the
   *     record is part of another one, or the retention is not over and no order is named
   */
  @Transactional
  public PatientRecord erase(
      PatientId id, ErasureBasis basis, String reason, Actor by, Instant now) {
    PatientRecord patient = access.toAdminister(id, by);
    audit.attempt(AuditAction.PATIENT_ERASED.on(AuditSubject.of(id)));
    if (patient.mergedInto() != null) {
      throw PatientProblems.conflict(
          "This record is part of another one.",
          "Erase the surviving record, or take the merge back first.");
    }
    refuseTreated(id, now);
    if (basis == ErasureBasis.RETENTION_OVER) {
      refuseRetained(patient, now);
    }
    transfers
        .lockOpen(id)
        .ifPresent(open -> transfers.decide(open.id(), State.WITHDRAWN, by.account(), now));
    Erasure erasure = new Erasure(basis, reason, by.account(), now);
    for (PatientId each : book.record(id)) {
      book.lock(each);
      book.erase(each, erasure);
      audit.note(
          by,
          AuditAction.PATIENT_ERASED.on(AuditSubject.of(each)).codes(List.of(basis.name())),
          now);
    }
    return access.toRead(id, by);
  }

  /** Whoever is treated or watched must be found and called. */
  private void refuseTreated(PatientId id, Instant now) {
    for (CourseFile each : courses(id)) {
      CourseFile file = upkeep.settle(ledger.lock(each.id()).orElseThrow(), now);
      Evaluation evaluation = upkeep.evaluate(file, now);
      boolean watched =
          evaluation.checks().stream()
              .anyMatch(check -> check.isOpen() && FOLLOW_UP.contains(check.code()));
      if (!evaluation.ended() || watched) {
        throw PatientProblems.conflict(
            "A course of this patient runs or is followed up.",
            "End it and wait for the end of the follow-up.");
      }
    }
  }

  private void refuseRetained(PatientRecord patient, Instant now) {
    Instant newest = patient.registeredAt();
    for (CourseFile file : courses(patient.id())) {
      Instant last = file.lastRecordedAt() == null ? file.openedAt() : file.lastRecordedAt();
      newest = last.isAfter(newest) ? last : newest;
    }
    Instant until = newest.atOffset(ZoneOffset.UTC).plusYears(retentionYears).toInstant();
    if (now.isBefore(until)) {
      throw PatientProblems.conflict(
          "The record has to be kept for "
              + retentionYears
              + " years after the last entry, which are not over.",
          "Wait, or name the order with \"basis\": \"LEGAL_ORDER\".");
    }
  }

  private List<CourseFile> courses(PatientId id) {
    List<CourseFile> files = new ArrayList<>();
    ledger.of(id).forEach(each -> files.add(ledger.find(each).orElseThrow()));
    return files;
  }
}
