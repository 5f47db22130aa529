package org.coursewatch.course.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Derived;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.Question;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every ledger does, in memory and in PostgreSQL alike. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class LedgerContractTest {

  private static final Instant NOW = Instant.parse("2026-10-01T16:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  enum Kind {
    IN_MEMORY,
    POSTGRESQL
  }

  @Inject CourseLedger tables;
  @Inject TestPeople people;
  @Inject RegisterPatient register;
  @Inject Programs programs;
  @Inject WhoActs who;

  private final CourseLedger memory = new InMemoryLedger();

  @ParameterizedTest
  @EnumSource
  void aCourseIsFoundAsItWasOpened(Kind kind) {
    with(
        kind,
        ledger -> {
          CourseFile file = open(ledger, NOW);
          assertThat(ledger.find(file.id())).contains(file);
          assertThat(ledger.lock(file.id())).contains(file);
          assertThat(ledger.newest(file.patient(), file.program())).contains(file);
          assertThat(ledger.lockRunning(file.patient(), file.program())).contains(file);
          assertThat(ledger.unfinished(file.prescriber())).contains(file.id());
          assertThat(ledger.unfinished(new PrescriberId(UUID.randomUUID()))).isEmpty();
          assertThat(ledger.find(new CourseId(UUID.randomUUID()))).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void factsStandInOrderOfRecordingAndClocksNeverRunBack(Kind kind) {
    with(
        kind,
        ledger -> {
          CourseFile file = open(ledger, NOW);
          CourseFile one = ledger.append(file, new CounselingConfirmed(DAY), by(), NOW);
          CourseFile two =
              ledger.append(
                  one, new CounselingConfirmed(DAY.minusDays(1)), by(), NOW.minusSeconds(60));
          assertThat(two.version()).isEqualTo(2);
          assertThat(two.course().facts())
              .extracting(RecordedFact::recordedAt)
              .containsExactly(NOW, NOW);
          assertThat(ledger.find(file.id())).contains(two);
        });
  }

  @ParameterizedTest
  @EnumSource
  void entriesComeInPagesAndTellWhatIsVoided(Kind kind) {
    with(
        kind,
        ledger -> {
          CourseFile file = open(ledger, NOW);
          CourseFile one = ledger.append(file, new CounselingConfirmed(DAY), by(), NOW);
          String first = one.course().facts().getFirst().id();
          ledger.append(one, new FactVoided(NOW, first, "wrong patient"), by(), NOW);
          List<LedgerEntry> all = ledger.entries(file.id(), 0, 10);
          assertThat(all).extracting(LedgerEntry::voided).containsExactly(true, false);
          assertThat(all).extracting(LedgerEntry::by).containsOnly(by());
          assertThat(ledger.entries(file.id(), 1, 10)).containsExactly(all.getLast());
          assertThat(ledger.entries(file.id(), 0, 1)).containsExactly(all.getFirst());
        });
  }

  @ParameterizedTest
  @EnumSource
  void anEndedCourseMakesRoomForTheNext(Kind kind) {
    with(
        kind,
        ledger -> {
          CourseFile file = open(ledger, NOW);
          CourseFile ended = ledger.append(file, new CourseEnded(DAY, "moved away"), by(), NOW);
          ledger.refresh(ended, Derived.of(Question.about(program(), ended.course(), NOW)));
          assertThat(ledger.lockRunning(file.patient(), file.program())).isEmpty();
          assertThat(ledger.newest(file.patient(), file.program())).contains(ended);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aProposalWaitsUntilItIsDecided(Kind kind) {
    with(
        kind,
        ledger -> {
          CourseFile file = open(ledger, NOW);
          FactVoided fact = new FactVoided(NOW, UUID.randomUUID().toString(), "false positive");
          String id = UUID.randomUUID().toString();
          Proposal proposal = new Proposal(file.id(), id, fact, "a", by().role(), NOW, null);
          ledger.propose(proposal);
          assertThat(ledger.proposal(file.id(), id)).contains(proposal);
        });
  }

  private CourseFile open(CourseLedger ledger, Instant now) {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    LocalDate birth = LocalDate.of(1990, 2, 28);
    Patient patient = register.register("Test", "Patient", birth, practice.prescriber(), now);
    Course course = new Course(DAY, birth, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", List.of());
    CourseId id = new CourseId(UUID.randomUUID());
    CourseFile file =
        new CourseFile(id, program().id(), patient.id(), patient.prescriber(), now, 0, course);
    ledger.open(file, by());
    return file;
  }

  private Program program() {
    return programs.all().getFirst();
  }

  private static Authorship by() {
    return new Authorship("somebody", Role.PRESCRIBER, null);
  }

  private void with(Kind kind, Consumer<CourseLedger> story) {
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          story.accept(
              switch (kind) {
                case IN_MEMORY -> memory;
                case POSTGRESQL -> tables;
              });
          return true;
        });
  }
}
