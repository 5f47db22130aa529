package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Merges;
import org.coursewatch.people.Merges.Duplicate;
import org.coursewatch.people.Merges.Step;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.Transfer.State;
import org.coursewatch.people.Transfers;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/**
 * The program's office says that two records are of one person. From then on either number opens
 * the surviving record, and the courses of both are seen together. No ledger is rewritten, so that
 * it can be taken back.
 */
@ApplicationScoped
public class MergePatients {

  private final PatientAccess access;
  private final PatientBook book;
  private final Merges merges;
  private final Transfers transfers;
  private final CourseLedger ledger;
  private final Programs programs;
  private final MoveRecord move;
  private final PatientsShown shown;
  private final AuditTrail audit;

  @Inject
  public MergePatients(
      PatientAccess access,
      PatientBook book,
      Merges merges,
      Transfers transfers,
      CourseLedger ledger,
      Programs programs,
      MoveRecord move,
      PatientsShown shown,
      AuditTrail audit) {
    this.access = access;
    this.book = book;
    this.merges = merges;
    this.transfers = transfers;
    this.ledger = ledger;
    this.programs = programs;
    this.move = move;
    this.shown = shown;
    this.audit = audit;
  }

  /** Patients after {@code after} with a namesake born on the same day, in order of their ids. */
  @Transactional
  public List<Duplicate> duplicates(@Nullable PatientId after, int most, Actor by, Instant now) {
    List<Duplicate> found = merges.duplicates(after, most);
    shown.note("duplicates", found.stream().map(Duplicate::patient).toList(), by, now);
    return found;
  }

  /**
   * The surviving record, {@code duplicate} being part of it. Its prescriber becomes responsible
   * for the courses of both.
   *
   * @throws org.coursewatch.platform.ProblemException when either is part of a merge that stands in
   *     the way, both have a running course of one program, or the duplicate has a running course
   *     with another prescriber
   */
  @Transactional
  public PatientRecord merge(
      PatientId duplicate, PatientId into, String reason, Actor by, Instant now) {
    // Always in one order, so that two merges never wait for each other.
    boolean ordered = duplicate.value().compareTo(into.value()) < 0;
    access.toAdminister(ordered ? duplicate : into, by);
    access.toAdminister(ordered ? into : duplicate, by);
    AuditSubject subject = AuditSubject.of(duplicate).with(into.toString());
    audit.attempt(AuditAction.PATIENTS_MERGED.on(subject));
    PatientRecord absorbed = access.toRead(duplicate, by);
    PatientRecord survivor = access.toRead(into, by);
    refuseImpossible(absorbed, survivor);
    refuseRunning(absorbed, survivor);
    transfers
        .lockOpen(duplicate)
        .ifPresent(open -> transfers.decide(open.id(), State.WITHDRAWN, by.account(), now));
    Step step = new Step(duplicate, into, absorbed.prescriber(), by.account(), now, reason);
    if (!absorbed.prescriber().equals(survivor.prescriber())) {
      move.moveOne(duplicate, survivor.prescriber(), now);
    }
    merges.merge(step);
    audit.note(by, AuditAction.PATIENTS_MERGED, subject, now);
    return access.toRead(into, by);
  }

  /**
   * The record of its own again that {@code duplicate} was before, with the prescriber it had.
   *
   * @throws org.coursewatch.platform.ProblemException when it is not merged
   */
  @Transactional
  public PatientRecord unmerge(PatientId duplicate, String reason, Actor by, Instant now) {
    PatientRecord patient = access.toAdminister(duplicate, by);
    audit.attempt(AuditAction.PATIENTS_UNMERGED.on(AuditSubject.of(duplicate)));
    Step merged =
        merges
            .holding(duplicate)
            .orElseThrow(
                () ->
                    PatientProblems.conflict(
                        "This record is not part of another one.", "Nothing has to be done."));
    merges.unmerge(
        new Step(duplicate, merged.into(), patient.prescriber(), by.account(), now, reason));
    if (!merged.prescriber().equals(patient.prescriber())) {
      move.moveOne(duplicate, merged.prescriber(), now);
    }
    AuditSubject subject = AuditSubject.of(duplicate).with(merged.into().toString());
    audit.note(by, AuditAction.PATIENTS_UNMERGED, subject, now);
    return access.toRead(duplicate, by);
  }

  private void refuseImpossible(PatientRecord absorbed, PatientRecord survivor) {
    if (absorbed.id().equals(survivor.id())) {
      throw PatientProblems.malformed("into", "is the same patient", "Name the other record.");
    }
    if (absorbed.mergedInto() != null || survivor.mergedInto() != null) {
      throw PatientProblems.conflict(
          "One of the two is part of another record already.",
          "Merge into the surviving record, or take that merge back first.");
    }
    if (book.record(absorbed.id()).size() > 1) {
      throw PatientProblems.conflict(
          "Another record was merged into this one.",
          "Merge the other way round, or take that merge back first.");
    }
  }

  private void refuseRunning(PatientRecord absorbed, PatientRecord survivor) {
    for (var program : programs.all()) {
      Optional<CourseFile> running = ledger.lockRunning(absorbed.id(), program.id());
      if (running.isEmpty()) {
        continue;
      }
      if (ledger.lockRunning(survivor.id(), program.id()).isPresent()) {
        throw PatientProblems.conflict(
            "Both have a course of the same program that has not ended.", "End one of them first.");
      }
      if (!absorbed.prescriber().equals(survivor.prescriber())) {
        throw PatientProblems.conflict(
            "The duplicate is under treatment by another prescriber than the surviving record.",
            "Merge the other way round, or let the prescribers transfer the patient first.");
      }
    }
  }
}
