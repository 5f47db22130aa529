package org.coursewatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.OpenCourse;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.course.app.RecordFact.Outcome;
import org.coursewatch.people.Actor;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Reach;
import org.coursewatch.people.Role;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.StandingChange.Kind;
import org.coursewatch.people.Standings;
import org.coursewatch.people.Training;
import org.coursewatch.people.Trainings;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/**
 * People and courses for tests, made through the real use cases with the instants the test wants.
 */
@ApplicationScoped
public class TestPeople {

  /** The zone of the program and of the practices made here. */
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final LocalDate FAR = LocalDate.of(2199, 1, 1);

  public static final Set<Signer> SIGNERS = Set.of(Signer.PATIENT, Signer.PRESCRIBER);
  private static final Set<ContraceptionMethod> METHODS =
      Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM);

  /** A practice's prescriber and designee. */
  public record Practice(Actor prescriber, Actor designee) {}

  /** A patient, the patient's own account and the course. */
  public record Treated(Patient patient, Actor self, CourseId course, Practice practice) {}

  @Inject People people;
  @Inject Standings standings;
  @Inject Trainings trainings;
  @Inject RegisterPatient register;
  @Inject OpenCourse open;
  @Inject RecordFact record;
  @Inject Programs programs;
  @Inject ServiceClock clock;
  @Inject WhoActs who;

  /**
   * The practice of the accounts {@code prescriber} and {@code designee}; made at the first call.
   */
  public Practice demoPractice() {
    return inTransaction(
        () ->
            people
                .actor("prescriber", clock.now())
                .map(
                    prescriber ->
                        new Practice(
                            prescriber, people.actor("designee", clock.now()).orElseThrow()))
                .orElseGet(() -> addPractice("prescriber", "designee", NEW_YORK)));
  }

  /** The account {@code pharmacist} of an active, trained pharmacy; made at the first call. */
  public Actor demoPharmacist() {
    return pharmacist("pharmacist");
  }

  /** The account {@code name} of an active, trained pharmacy of its own; made at the first call. */
  public Actor pharmacist(String name) {
    return inTransaction(
        () -> people.actor(name, clock.now()).orElseGet(() -> addPharmacist(name)));
  }

  /** The same, of a pharmacy that stands in {@code zone}. */
  public Actor pharmacist(String name, ZoneId zone) {
    return inTransaction(
        () ->
            people
                .actor(name, clock.now())
                .orElseGet(() -> addPharmacist(name, FAR, FAR.minusDays(300), zone)));
  }

  /** The accounts {@code administrator} and {@code auditor}; made at the first call. */
  public void demoOffice() {
    inTransaction(
        () -> {
          for (Role role : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR}) {
            String name = role.name().toLowerCase(Locale.ROOT);
            if (people.actor(name, clock.now()).isEmpty()) {
              people.add(new Actor(name, role, null, null, null));
            }
          }
          return true;
        });
  }

  /**
   * The account {@code receiver}, a prescriber of a practice of its own; made at the first call.
   */
  public Practice receiver() {
    return inTransaction(
        () ->
            people
                .actor("receiver", clock.now())
                .map(found -> new Practice(found, found))
                .orElseGet(() -> addPractice("receiver", "receivers-designee", NEW_YORK)));
  }

  /** The account {@code ehr}, of the practice of {@link #demoPractice}; made at the first call. */
  public Actor demoEhr() {
    String prescriber = demoPractice().prescriber().account();
    inTransaction(
        () -> {
          if (people.actor("ehr", clock.now()).isEmpty()) {
            Reach reach = people.actor(prescriber, clock.now()).orElseThrow().reach();
            people.add(new Actor("ehr", Role.EHR, null, null, null, null, reach, null));
          }
          return true;
        });
    return inTransaction(() -> people.actor("ehr", clock.now()).orElseThrow());
  }

  /** The account {@code laboratory}; made at the first call. */
  public void laboratory() {
    inTransaction(
        () -> {
          if (people.actor("laboratory", clock.now()).isEmpty()) {
            people.add(new Actor("laboratory", Role.LABORATORY, null, null, null));
          }
          return true;
        });
  }

  public Practice practice(ZoneId zone) {
    String name = "p-" + UUID.randomUUID();
    return inTransaction(() -> addPractice(name, "d-" + name, zone));
  }

  /** A practice with accounts of these names; made at the first call. */
  public Practice practice(String prescriber, String designee) {
    return inTransaction(
        () ->
            people
                .actor(prescriber, clock.now())
                .map(
                    found -> new Practice(found, people.actor(designee, clock.now()).orElseThrow()))
                .orElseGet(() -> addPractice(prescriber, designee, NEW_YORK)));
  }

  /** The account {@code name} of the representative of the pharmacy of {@code pharmacist}. */
  public Actor representative(String name, Actor pharmacist) {
    return inTransaction(
        () -> {
          Actor actor = new Actor(name, Role.REPRESENTATIVE, null, pharmacist.pharmacy(), null);
          people.add(actor);
          return actor;
        });
  }

  /** An account of nobody that is enrolled yet; made at the first call. */
  public Actor unbound(String name, Role role) {
    return inTransaction(
        () ->
            people
                .actor(name, clock.now())
                .orElseGet(
                    () -> {
                      Actor actor = new Actor(name, role, null, null, null);
                      people.add(actor);
                      return actor;
                    }));
  }

  /** A pharmacist of a new pharmacy that is active and trained for a long time. */
  public Actor pharmacist() {
    return inTransaction(() -> addPharmacist("rx-" + UUID.randomUUID()));
  }

  /** A pharmacist of a new pharmacy with the given standing. */
  public Actor pharmacist(@Nullable LocalDate activeThrough, @Nullable LocalDate trainedOn) {
    return inTransaction(
        () -> addPharmacist("rx-" + UUID.randomUUID(), activeThrough, trainedOn, NEW_YORK));
  }

  /**
   * A patient of {@code practice} with an account of that name, and a course opened at {@code
   * openedAt}.
   */
  public Treated open(
      Practice practice, RiskCategory category, @Nullable String basis, Instant openedAt) {
    return open("Patient", practice, category, basis, openedAt);
  }

  /** The same, with a family name that a test can look for. */
  public Treated open(
      String familyName,
      Practice practice,
      RiskCategory category,
      @Nullable String basis,
      Instant openedAt) {
    LocalDate birth = LocalDate.of(1998, 4, 12);
    Patient patient = register.register("Test", familyName, birth, practice.designee(), openedAt);
    Actor self = inTransaction(() -> addSelf(accountOf(patient), patient.id()));
    CourseFile file =
        open.open(
            patient.id(),
            programs.all().getFirst(),
            category,
            basis,
            practice.prescriber(),
            openedAt);
    return new Treated(patient, self, file.id(), practice);
  }

  /**
   * A course of a patient who can become pregnant, cleared on {@code day}: its window opened that
   * day.
   */
  public Treated cleared(Practice practice, LocalDate day) {
    LocalDate opened = day.minusDays(45);
    Treated treated = open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, noon(opened));
    start(treated, opened);
    month(treated, day);
    return treated;
  }

  /** Consents, screening test, first counseling and the prescriber's first entry on {@code day}. */
  public void start(Treated treated, LocalDate day) {
    say(treated, new ConsentSigned(day, Form.PATIENT, SIGNERS), noon(day));
    say(treated, new ConsentSigned(day, Form.PREGNANCY_RISK, SIGNERS), noon(day));
    say(treated, negative(day, Setting.MEDICAL), noon(day));
    say(treated, new CounselingConfirmed(day), noon(day));
    say(treated, new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS), noon(day));
  }

  /** Test, counseling, both entries and the questions of a month, all on {@code day}. */
  public void month(Treated treated, LocalDate day) {
    say(treated, negative(day, Setting.MEDICAL), noon(day));
    say(treated, new CounselingConfirmed(day), noon(day));
    say(treated, new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS), noon(day));
    say(treated, new ContraceptionRecorded(day, Party.PATIENT, METHODS), noon(day));
    say(treated, new ComprehensionPassed(day), noon(day));
  }

  /**
   * Records {@code fact} at {@code now} in the name of whoever may: the prescriber, or the patient
   * for the own part.
   */
  public CourseFile say(Treated treated, CourseFact fact, Instant now) {
    boolean own =
        fact instanceof ComprehensionPassed
            || (fact instanceof ContraceptionRecorded entry && entry.by() == Party.PATIENT);
    return say(treated, fact, now, own ? treated.self() : treated.practice().prescriber());
  }

  /** Records {@code fact} at {@code now} in the name of {@code by}. */
  public CourseFile say(Treated treated, CourseFact fact, Instant now, Actor by) {
    Outcome outcome = record.record(treated.course(), fact, null, by, now);
    return ((Outcome.Recorded) outcome).file();
  }

  public static PregnancyTested negative(LocalDate day, Setting setting) {
    return new PregnancyTested(day, Result.NEGATIVE, Specimen.URINE, setting, null);
  }

  public static PregnancyTested positive(LocalDate day) {
    return new PregnancyTested(day, Result.POSITIVE, Specimen.SERUM, Setting.MEDICAL, null);
  }

  /** Noon of {@code day} in New York. */
  public static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(NEW_YORK).toInstant();
  }

  private Practice addPractice(String prescriber, String designee, ZoneId zone) {
    PrescriberId id = new PrescriberId(UUID.randomUUID());
    PracticeId practiceId = new PracticeId(UUID.randomUUID());
    people.add(new org.coursewatch.people.Practice(practiceId, "Practice"));
    people.add(new Prescriber(id, npi(), "Dr. Test", practiceId, zone, FAR));
    Practice practice =
        new Practice(
            new Actor(prescriber, Role.PRESCRIBER, id, null, null),
            new Actor(designee, Role.DESIGNEE, id, null, null));
    people.add(practice.prescriber());
    people.add(practice.designee());
    activate(PartyId.of(id), FAR);
    return practice;
  }

  private Actor addPharmacist(String account) {
    return addPharmacist(account, FAR, FAR.minusDays(300), NEW_YORK);
  }

  private Actor addPharmacist(
      String account,
      @Nullable LocalDate activeThrough,
      @Nullable LocalDate trainedOn,
      ZoneId zone) {
    PharmacyId id = new PharmacyId(UUID.randomUUID());
    people.add(
        new Pharmacy(
            id, new NcpdpId(digits(7)), npi(), "Pharmacy", zone, activeThrough, trainedOn));
    Actor actor = new Actor(account, Role.PHARMACIST, null, id, null);
    people.add(actor);
    if (activeThrough != null) {
      activate(PartyId.of(id), activeThrough);
    }
    if (trainedOn != null) {
      Instant now = clock.now();
      trainings.add(new Training(UUID.randomUUID(), id, account, trainedOn, account, now));
    }
    return actor;
  }

  /** As if it had enrolled and been activated long ago. */
  private void activate(PartyId party, LocalDate through) {
    LocalDate day = LocalDate.of(2020, 1, 1);
    for (Kind kind : new Kind[] {Kind.ENROLLED, Kind.ACTIVATED}) {
      LocalDate last = kind == Kind.ACTIVATED ? through : null;
      standings.append(party, new StandingChange(kind, noon(day), day, last, null, "office"));
    }
  }

  /** In small letters, as Keycloak writes names. */
  private static String accountOf(Patient patient) {
    return "pt-" + patient.number().value().toLowerCase(Locale.ROOT);
  }

  private Actor addSelf(String account, PatientId patient) {
    Actor actor = new Actor(account, Role.PATIENT, null, null, patient);
    people.add(actor);
    return actor;
  }

  public static Npi npi() {
    return Npi.random(ThreadLocalRandom.current()::nextInt);
  }

  private static String digits(int length) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append(ThreadLocalRandom.current().nextInt(10));
    }
    return digits.toString();
  }

  private <T> T inTransaction(Callable<T> work) {
    return who.inNewTransaction(Actor.SYSTEM, work);
  }
}
