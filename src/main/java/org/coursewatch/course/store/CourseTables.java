package org.coursewatch.course.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Derived;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.Proposal;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** {@link CourseLedger} in PostgreSQL. */
@ApplicationScoped
class CourseTables implements CourseLedger {

  private static final String OPEN =
      """
      insert into course (course_id, program, patient_id, prescriber_id, opened_on, opened_at, opened_by, birth_year,
          birth_sealed, risk_category, category_basis)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String OF_RECORD =
      """
      select course_id from course where patient_id = any ((select patient_record(?))::uuid[]) order by opened_at desc
      """;

  private static final String UNFINISHED =
      """
      select course_id from course c where prescriber_id = ?
         and (running or upkeep_on is not null
              or exists (select from course_check k where k.course_id = c.course_id))
       order by course_id
      """;

  private static final String PATIENT = "select patient_id from course where course_id = ?";

  @ApplicationScoped
  static class Proposals implements PanacheRepositoryBase<ProposalRow, ProposalRow.Key> {}

  private final Statements statements;
  private final CourseFolders folders;
  private final LedgerRows entries;
  private final Proposals proposals;
  private final DerivedRows derivedRows;
  private final Programs programs;
  private final CourseSeal seal;

  @Inject
  CourseTables(
      DataSource database,
      CourseFolders folders,
      LedgerRows entries,
      Proposals proposals,
      DerivedRows derivedRows,
      Programs programs,
      CourseSeal seal) {
    this.statements = new Statements(database);
    this.folders = folders;
    this.entries = entries;
    this.proposals = proposals;
    this.derivedRows = derivedRows;
    this.programs = programs;
    this.seal = seal;
  }

  @Override
  public void open(CourseFile file, Authorship by) {
    Course course = file.course();
    change(
        OPEN,
        file.id().value(),
        file.program(),
        file.patient().value(),
        file.prescriber().value(),
        course.openedOn(),
        file.openedAt().atOffset(ZoneOffset.UTC),
        by.account(),
        course.birthDate().getYear(),
        seal.birth(file.patient(), course.birthDate()),
        course.riskCategory().name(),
        course.categoryBasis());
  }

  @Override
  public Optional<CourseFile> find(CourseId id) {
    return folders.find(id);
  }

  @Override
  public Optional<CourseFile> lock(CourseId id) {
    return folders.lock(id);
  }

  @Override
  public List<CourseId> of(PatientId patient) {
    return ids(OF_RECORD, patient.value());
  }

  @Override
  public Optional<CourseFile> lockRunning(PatientId patient, String program) {
    return folders.lockRunning(patient, program);
  }

  @Override
  public List<CourseId> unfinished(PrescriberId prescriber) {
    return ids(UNFINISHED, prescriber.value());
  }

  @Override
  public Optional<CourseFile> newest(PatientId patient, String program) {
    return folders.newest(patient, program);
  }

  @Override
  public CourseFile append(CourseFile file, CourseFact fact, Authorship by, Instant now) {
    Instant recordedAt = file.atLeastLastRecorded(now);
    return file.with(entries.append(file, fact, dayOf(fact, file), by, recordedAt));
  }

  @Override
  public String headHash(CourseFile file) {
    return folders
        .head(file)
        .map(HexFormat.of()::formatHex)
        .orElseGet(() -> entries.headHash(file));
  }

  @Override
  public CourseFile correctBirth(CourseFile file, LocalDate birthDate) {
    byte[] sealed = seal.birth(file.patient(), birthDate);
    change("update course set birth_corrected = ? where course_id = ?", sealed, file.id().value());
    return file.bornOn(birthDate);
  }

  @Override
  public CourseFile hand(CourseFile file, PrescriberId prescriber) {
    String sql = "update course set prescriber_id = ? where course_id = ?";
    change(sql, prescriber.value(), file.id().value());
    return file.treatedBy(prescriber);
  }

  @Override
  public boolean refresh(CourseFile file, Derived derived) {
    return derivedRows.write(file, derived);
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
    return entries.entries(id, patient(id), afterSequence, most);
  }

  /** Changes a course itself, behind whatever Hibernate still holds back of its patient. */
  private void change(String sql, @Nullable Object... values) {
    proposals.flush();
    statements.write(sql, values);
  }

  private List<CourseId> ids(String sql, UUID of) {
    return statements.read(sql, row -> new CourseId(row.getObject("course_id", UUID.class)), of);
  }

  private PatientId patient(CourseId id) {
    return statements
        .read(PATIENT, row -> new PatientId(row.getObject("patient_id", UUID.class)), id.value())
        .getFirst();
  }

  private LocalDate dayOf(CourseFact fact, CourseFile file) {
    return switch (fact) {
      case CourseFact.Dated dated -> dated.on();
      case CourseFact.Timed timed ->
          programs.find(file.program()).orElseThrow().zone().dayOf(timed.at());
    };
  }
}
