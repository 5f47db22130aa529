package org.coursewatch.course.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Derived;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;

/**
 * {@link CourseLedger} in memory, to show that the contract asks for nothing only PostgreSQL can
 * do.
 */
final class InMemoryLedger implements CourseLedger {

  private final Map<CourseId, CourseFile> files = new LinkedHashMap<>();
  private final Map<CourseId, List<LedgerEntry>> entries = new LinkedHashMap<>();
  private final Map<CourseId, Boolean> running = new LinkedHashMap<>();
  private final Map<String, Proposal> proposals = new LinkedHashMap<>();

  @Override
  public void open(CourseFile file, Authorship by) {
    files.put(file.id(), file);
    entries.put(file.id(), new ArrayList<>());
    running.put(file.id(), true);
  }

  @Override
  public Optional<CourseFile> find(CourseId id) {
    return Optional.ofNullable(files.get(id));
  }

  @Override
  public Optional<CourseFile> lock(CourseId id) {
    return find(id);
  }

  @Override
  public List<CourseId> of(PatientId patient) {
    return files.values().stream()
        .filter(file -> file.patient().equals(patient))
        .sorted(Comparator.comparing(CourseFile::openedAt).reversed())
        .map(CourseFile::id)
        .toList();
  }

  @Override
  public Optional<CourseFile> lockRunning(PatientId patient, String program) {
    return newest(patient, program).filter(file -> running.get(file.id()));
  }

  @Override
  public List<CourseId> unfinished(PrescriberId prescriber) {
    return files.values().stream()
        .filter(file -> file.prescriber().equals(prescriber) && running.get(file.id()))
        .map(CourseFile::id)
        .sorted(Comparator.comparing(CourseId::toString))
        .toList();
  }

  @Override
  public Optional<CourseFile> newest(PatientId patient, String program) {
    return files.values().stream()
        .filter(file -> file.patient().equals(patient) && file.program().equals(program))
        .max(Comparator.comparing(CourseFile::openedAt));
  }

  @Override
  public CourseFile append(CourseFile file, CourseFact fact, Authorship by, Instant now) {
    Instant learnt = file.atLeastLastRecorded(now);
    RecordedFact recorded = new RecordedFact(UUID.randomUUID().toString(), learnt, fact);
    CourseFile next = file.with(recorded);
    files.put(file.id(), next);
    entries.get(file.id()).add(new LedgerEntry(next.version(), recorded, by, "", false));
    return next;
  }

  @Override
  public String headHash(CourseFile file) {
    return entries.get(file.id()).get(file.version() - 1).hash();
  }

  @Override
  public CourseFile correctBirth(CourseFile file, LocalDate birthDate) {
    CourseFile corrected = file.bornOn(birthDate);
    files.put(file.id(), corrected);
    return corrected;
  }

  @Override
  public CourseFile hand(CourseFile file, PrescriberId prescriber) {
    CourseFile handed = file.treatedBy(prescriber);
    files.put(file.id(), handed);
    return handed;
  }

  @Override
  public boolean refresh(CourseFile file, Derived derived) {
    running.put(file.id(), !derived.evaluation().ended());
    return false;
  }

  @Override
  public void propose(Proposal proposal) {
    proposals.put(proposal.id(), proposal);
  }

  @Override
  public Optional<Proposal> proposal(CourseId course, String proposalId) {
    return Optional.ofNullable(proposals.get(proposalId))
        .filter(each -> each.course().equals(course));
  }

  @Override
  public List<Proposal> proposals(CourseId course) {
    return proposals.values().stream()
        .filter(each -> each.course().equals(course))
        .sorted(Comparator.comparing(Proposal::proposedAt))
        .toList();
  }

  @Override
  public void decide(Proposal proposal, Proposal.Outcome outcome, String account, Instant now) {
    proposals.put(
        proposal.id(),
        new Proposal(
            proposal.course(),
            proposal.id(),
            proposal.fact(),
            proposal.account(),
            proposal.role(),
            proposal.proposedAt(),
            outcome));
  }

  @Override
  public List<LedgerEntry> entries(CourseId id, int afterSequence, int most) {
    List<String> voided =
        entries.get(id).stream()
            .map(entry -> entry.fact().fact())
            .filter(CourseFact.FactVoided.class::isInstance)
            .map(fact -> ((CourseFact.FactVoided) fact).fact())
            .toList();
    return entries.get(id).stream()
        .filter(entry -> entry.sequence() > afterSequence)
        .limit(most)
        .map(
            entry ->
                new LedgerEntry(
                    entry.sequence(),
                    entry.fact(),
                    entry.by(),
                    entry.hash(),
                    voided.contains(entry.fact().id())))
        .toList();
  }
}
