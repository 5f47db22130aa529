package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;

/**
 * The append-only record of all courses. Everything is done in the transaction of the caller. Kept
 * in memory by tests, in PostgreSQL by the service; one contract test judges both.
 */
public interface CourseLedger {

  /** Records a new course without facts. */
  void open(CourseFile file, Authorship by);

  Optional<CourseFile> find(CourseId id);

  /** The course, kept from others who want to change it until the transaction ends. */
  Optional<CourseFile> lock(CourseId id);

  /** Every course of the patient's record, also of what was merged into it; newest first. */
  List<CourseId> of(PatientId patient);

  /** The course of the patient's record under {@code program} that has not ended, locked. */
  Optional<CourseFile> lockRunning(PatientId patient, String program);

  /**
   * The courses of {@code prescriber} whose answer may still change, at least those that have not
   * ended, in an order that is the same for everybody who locks several of them.
   */
  List<CourseId> unfinished(PrescriberId prescriber);

  /** The newest course of the patient's record under {@code program}, ended or not. */
  Optional<CourseFile> newest(PatientId patient, String program);

  /**
   * Adds {@code fact} at the end of the chain and answers the course with it. The instant of
   * recording is {@code now}, or that of the last fact if a clock ran behind.
   */
  CourseFile append(CourseFile file, CourseFact fact, Authorship by, Instant now);

  /** The hash of the fact that {@code file} ends with, in hexadecimal; it has at least one. */
  String headHash(CourseFile file);

  /**
   * The course, whose rules go by {@code birthDate} from now on; the one it was opened with stays
   * in its opening.
   */
  CourseFile correctBirth(CourseFile file, LocalDate birthDate);

  /** The course, which {@code prescriber} treats from now on. */
  CourseFile hand(CourseFile file, PrescriberId prescriber);

  /**
   * Writes the derived rows that lists are answered from.
   *
   * @return false when nobody ever tried to reach the patient of the course, so that nothing else
   *     depends on it
   */
  boolean refresh(CourseFile file, Derived derived);

  /** Keeps {@code proposal} until a second person decides. */
  void propose(Proposal proposal);

  Optional<Proposal> proposal(CourseId course, String proposalId);

  /** Every proposal of the course, oldest first, decided or not. */
  List<Proposal> proposals(CourseId course);

  /** Writes down what the second person decided. */
  void decide(Proposal proposal, Proposal.Outcome outcome, String account, Instant now);

  /** Entries after {@code afterSequence} in order of recording, at most {@code most}. */
  List<LedgerEntry> entries(CourseId id, int afterSequence, int most);
}
