package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory tells a result. It opens the record like a pharmacy, by number and birth date, and
 * learns nothing of the course. Systems of practices tell results of patients they have found.
 */
@ApplicationScoped
public class RecordResult {

  /** What became of a result. */
  public sealed interface Outcome {

    /** It is in a ledger. */
    record Recorded(Entry entry) implements Outcome {}

    /** Nobody has both the number and the birth date. */
    record Nobody() implements Outcome {}

    /** The patient has no course it could belong to. */
    record NoCourse() implements Outcome {}

    /**
     * It cannot be true of this patient, or is there already, as {@code problem} says.
     *
     * @param sameAs the entry that says the same, null when there is none
     */
    record Refused(ProblemException problem, @Nullable Entry sameAs) implements Outcome {}
  }

  /**
   * An entry of the ledger of {@code course}.
   *
   * @param sequence its number in the chain, from 1 on
   */
  public record Entry(CourseId course, int sequence, String factId) {}

  private final People people;
  private final CourseLedger ledger;
  private final Programs programs;
  private final CourseAccess access;
  private final RecordFact record;
  private final CourseUpkeep upkeep;
  private final AuditTrail audit;

  @Inject
  public RecordResult(
      People people,
      CourseLedger ledger,
      Programs programs,
      CourseAccess access,
      RecordFact record,
      CourseUpkeep upkeep,
      AuditTrail audit) {
    this.people = people;
    this.ledger = ledger;
    this.programs = programs;
    this.access = access;
    this.record = record;
    this.upkeep = upkeep;
    this.audit = audit;
  }

  /**
   * Refuses everybody but laboratories, and everything a laboratory does not find out itself.
   *
   * @throws org.coursewatch.platform.ProblemException not permitted
   */
  public void requireResult(CourseFact result, Actor by) {
    if (by.role() != Role.LABORATORY) {
      throw CourseProblems.notPermitted(
          "Only a laboratory tells results here.", "Record a fact of the course instead.");
    }
    if (result instanceof PregnancyTested test && test.setting() != Setting.MEDICAL) {
      throw CourseProblems.notPermitted(
          "A laboratory tells tests of a medical setting.", "Send \"setting\": \"MEDICAL\".");
    }
  }

  /**
   * Adds {@code result} to the patient's running course, or to the newest one, because tests are
   * wanted after the last dose as well.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is no laboratory or the
   *     result none of a laboratory
   */
  @Transactional
  public Outcome record(
      PatientNumber number, LocalDate birthDate, CourseFact result, Actor by, Instant now) {
    requireResult(result, by);
    Optional<PatientId> patient = people.patient(number, birthDate).map(Patient::id);
    if (patient.isEmpty()) {
      return new Outcome.Nobody();
    }
    audit.attempt(AuditAction.FACT_RECORDED.on(AuditSubject.of(patient.get())));
    Optional<CourseFile> file = running(patient.get()).or(() -> newest(patient.get()));
    return file.isEmpty() ? new Outcome.NoCourse() : add(file.get(), result, by, now);
  }

  /**
   * Adds {@code result} to the running or else the newest course of {@code patient}, in the name of
   * the practice that treats. A practice that was stopped tells positive tests only.
   */
  @Transactional
  public Outcome recordOf(PatientId patient, CourseFact result, Actor by, Instant now) {
    audit.attempt(AuditAction.FACT_RECORDED.on(AuditSubject.of(patient)));
    CourseFile file = running(patient).or(() -> newest(patient)).orElse(null);
    if (file == null) {
      return new Outcome.NoCourse();
    }
    if (!by.isPractice() || !by.treats(file.prescriber())) {
      ProblemException refused =
          CourseProblems.notPermitted(
              "You may read this course, not change it.", "Ask the treating practice.");
      return new Outcome.Refused(refused, null);
    }
    boolean isPositive = result instanceof PregnancyTested test && test.isPositive();
    if (!isPositive && access.isStopped(by)) {
      ProblemException refused =
          CourseProblems.notPermitted(
              "The prescriber was suspended or has left the program.",
              "Ask the program's office, or let another prescriber cover.");
      return new Outcome.Refused(refused, null);
    }
    return add(file, result, by, now);
  }

  /**
   * Adds {@code result} to {@code course}, told by two: the laboratory, and whoever found out whose
   * it is. Nothing happens when the same fact is there already.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such course, or the result
   *     cannot be true of this patient
   */
  @Transactional
  public void attach(CourseId course, CourseFact result, Authorship both, Instant now) {
    CourseFile file = ledger.lock(course).orElseThrow(CourseProblems::notFound);
    ProblemException refused = record.refusal(file, result, now);
    if (refused != null && sameAs(file, result, refused) != null) {
      return;
    }
    if (refused != null) {
      throw refused;
    }
    upkeep.settle(ledger.append(file, result, both, now), now);
  }

  private Outcome add(CourseFile file, CourseFact result, Actor by, Instant now) {
    ProblemException refused = record.refusal(file, result, now);
    if (refused != null) {
      return new Outcome.Refused(refused, sameAs(file, result, refused));
    }
    return switch (record.add(file, result, by, now)) {
      case RecordFact.Outcome.Recorded(CourseFile after) ->
          new Outcome.Recorded(entry(after, file.version()));
      case RecordFact.Outcome.Proposed _ ->
          throw CourseProblems.notPermitted(
              "A result is not corrected by the laboratory.", "Ask the practice to correct it.");
    };
  }

  /** The newest entry that made {@code refused} call {@code result} a duplicate. */
  private static @Nullable Entry sameAs(
      CourseFile file, CourseFact result, ProblemException refused) {
    Entry same = null;
    if (refused.problem().type() == ProblemType.CONFLICT) {
      List<RecordedFact> facts = file.course().facts();
      for (int i = 0; i < facts.size(); i++) {
        if (facts.get(i).fact().equals(result)) {
          same = entry(file, i);
        }
      }
    }
    return same;
  }

  private Optional<CourseFile> running(PatientId patient) {
    return newestOf(
        programs.all().stream().flatMap(each -> ledger.lockRunning(patient, each.id()).stream()));
  }

  private Optional<CourseFile> newest(PatientId patient) {
    return newestOf(
            programs.all().stream().flatMap(each -> ledger.newest(patient, each.id()).stream()))
        .flatMap(file -> ledger.lock(file.id()));
  }

  private static Optional<CourseFile> newestOf(Stream<CourseFile> files) {
    return files.max(Comparator.comparing(CourseFile::openedAt));
  }

  private static Entry entry(CourseFile file, int place) {
    String factId = String.valueOf(file.course().facts().get(place).id());
    return new Entry(file.id(), place + 1, factId);
  }
}
