package org.coursewatch.course.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Derived;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.Programs;
import org.hibernate.Session;

/** {@link CourseLedger} in PostgreSQL. */
@ApplicationScoped
class CourseTables implements CourseLedger {

  @ApplicationScoped
  static class Courses implements PanacheRepositoryBase<CourseRow, UUID> {}

  @ApplicationScoped
  static class Facts implements PanacheRepositoryBase<CourseFactRow, CourseFactRow.Key> {}

  @ApplicationScoped
  static class Proposals implements PanacheRepositoryBase<ProposalRow, ProposalRow.Key> {}

  private final Courses courses;
  private final Facts facts;
  private final Proposals proposals;
  private final DerivedRows derivedRows;
  private final Programs programs;
  private final CourseSeal seal;
  private final PatientBook patients;

  @Inject
  CourseTables(
      Courses courses,
      Facts facts,
      Proposals proposals,
      DerivedRows derivedRows,
      Programs programs,
      CourseSeal seal,
      PatientBook patients) {
    this.courses = courses;
    this.facts = facts;
    this.proposals = proposals;
    this.derivedRows = derivedRows;
    this.programs = programs;
    this.seal = seal;
    this.patients = patients;
  }

  @Override
  public void open(CourseFile file, Authorship by) {
    courses.persistAndFlush(CourseRow.of(file, by.account(), seal));
  }

  @Override
  public Optional<CourseFile> find(CourseId id) {
    return courses.findByIdOptional(id.value()).map(this::withFacts);
  }

  @Override
  public Optional<CourseFile> lock(CourseId id) {
    return courses
        .findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .map(this::withFacts);
  }

  @Override
  public List<CourseId> of(PatientId patient) {
    return courses.find("patientId in ?1", Sort.descending("openedAt"), record(patient)).stream()
        .map(row -> new CourseId(row.id))
        .toList();
  }

  @Override
  public Optional<CourseFile> lockRunning(PatientId patient, String program) {
    return courses
        .find("patientId in ?1 and program = ?2 and running", record(patient), program)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(this::withFacts);
  }

  @Override
  public List<CourseId> unfinished(PrescriberId prescriber) {
    return courses
        .getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select course_id from course c where prescriber_id = ?1"
                + " and (running or upkeep_on is not null"
                + " or exists (select from course_check k where k.course_id = c.course_id))"
                + " order by course_id",
            UUID.class)
        .setParameter(1, prescriber.value())
        .getResultStream()
        .map(CourseId::new)
        .toList();
  }

  @Override
  public Optional<CourseFile> newest(PatientId patient, String program) {
    Sort newestFirst = Sort.descending("openedAt");
    return courses
        .find("patientId in ?1 and program = ?2", newestFirst, record(patient), program)
        .firstResultOptional()
        .map(this::withFacts);
  }

  @Override
  public CourseFile append(CourseFile file, CourseFact fact, Authorship by, Instant now) {
    Instant last = file.lastRecordedAt();
    CourseFactRow row = new CourseFactRow();
    row.courseId = file.id().value();
    row.sequence = file.version() + 1;
    row.factId = UUID.randomUUID();
    row.recordedAt = last != null && last.isAfter(now) ? last : now;
    row.account = by.account();
    row.role = by.role();
    row.secondAccount = by.secondAccount();
    row.tell(fact, dayOf(fact, file), file.patient(), seal);
    facts.persistAndFlush(row);
    return file.with(new RecordedFact(row.factId.toString(), row.recordedAt, fact));
  }

  @Override
  public CourseFile correctBirth(CourseFile file, LocalDate birthDate) {
    courses.findById(file.id().value()).birthCorrected = seal.birth(file.patient(), birthDate);
    courses.flush();
    return file.bornOn(birthDate);
  }

  @Override
  public CourseFile hand(CourseFile file, PrescriberId prescriber) {
    courses.findById(file.id().value()).prescriberId = prescriber.value();
    courses.flush();
    return file.treatedBy(prescriber);
  }

  @Override
  public void refresh(CourseFile file, Derived derived) {
    derivedRows.write(file, derived);
  }

  @Override
  public void propose(Proposal proposal) {
    proposals.persistAndFlush(ProposalRow.of(proposal, patient(proposal.course()), seal));
  }

  @Override
  public Optional<Proposal> proposal(CourseId course, String proposalId) {
    return proposals
        .find("courseId = ?1 and id = ?2", course.value(), UUID.fromString(proposalId))
        .firstResultOptional()
        .map(row -> row.value(patient(course), seal));
  }

  @Override
  public List<Proposal> proposals(CourseId course) {
    PatientId patient = patient(course);
    return proposals.find("courseId = ?1", Sort.by("proposedAt"), course.value()).stream()
        .map(row -> row.value(patient, seal))
        .toList();
  }

  @Override
  public void decide(Proposal proposal, Proposal.Outcome outcome, String account, Instant now) {
    proposals.update(
        "outcome = ?1, decidedBy = ?2, decidedAt = ?3 where courseId = ?4 and id = ?5",
        outcome,
        account,
        now,
        proposal.course().value(),
        UUID.fromString(proposal.id()));
  }

  @Override
  public List<LedgerEntry> entries(CourseId id, int afterSequence, int most) {
    PatientId patient = patient(id);
    Set<String> voided = voided(id, patient);
    return facts
        .find("courseId = ?1 and sequence > ?2", Sort.by("sequence"), id.value(), afterSequence)
        .page(0, most)
        .stream()
        .map(row -> entry(row, patient, voided))
        .toList();
  }

  private List<UUID> record(PatientId patient) {
    return patients.record(patient).stream().map(PatientId::value).toList();
  }

  private CourseFile withFacts(CourseRow row) {
    PatientId patient = new PatientId(row.patientId);
    List<RecordedFact> recorded =
        facts.find("courseId = ?1", Sort.by("sequence"), row.id).stream()
            .map(fact -> fact.value(patient, seal))
            .toList();
    return row.value(recorded, seal);
  }

  private PatientId patient(CourseId id) {
    return new PatientId(courses.findById(id.value()).patientId);
  }

  private Set<String> voided(CourseId id, PatientId patient) {
    return facts.find("courseId = ?1 and type = 'factVoided'", id.value()).stream()
        .map(row -> ((CourseFact.FactVoided) row.value(patient, seal).fact()).fact())
        .collect(Collectors.toSet());
  }

  private LedgerEntry entry(CourseFactRow row, PatientId patient, Set<String> voided) {
    byte[] hash = row.hash == null ? new byte[0] : row.hash;
    RecordedFact fact = row.value(patient, seal);
    return new LedgerEntry(
        row.sequence,
        fact,
        new Authorship(row.account, row.role, row.secondAccount),
        HexFormat.of().formatHex(hash),
        voided.contains(row.factId.toString()));
  }

  private LocalDate dayOf(CourseFact fact, CourseFile file) {
    return switch (fact) {
      case CourseFact.Dated dated -> dated.on();
      case CourseFact.Timed timed ->
          programs.find(file.program()).orElseThrow().zone().dayOf(timed.at());
    };
  }
}
