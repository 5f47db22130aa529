package org.coursewatch.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Practice;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Reach;
import org.coursewatch.people.Role;
import org.coursewatch.people.Wholesaler;
import org.coursewatch.people.WholesalerId;

/** Who takes part in a demo, and which accounts act for whom. Nobody of them exists. */
public final class DemoCast {

  /** How many prescribers there are; the first one is the account {@code prescriber}. */
  static final int PRESCRIBERS = 3;

  /** The first pharmacies are trained; the account {@code pharmacist} works at the very first. */
  static final int TRAINED_PHARMACIES = 2;

  /** The story of the account {@code patient}. */
  public static final int PATIENT_STORY = 1;

  /** The number of the account {@code patient}; it stands in the README. */
  public static final PatientNumber PATIENT_NUMBER = new PatientNumber("DEM0PAT1E6");

  /** The birth date of the account {@code patient}; it stands in the README. */
  public static final LocalDate PATIENT_BIRTH_DATE = LocalDate.of(1998, 4, 12);

  private static final String PATIENT = "00a";
  private static final String PRESCRIBER = "00b";
  private static final String PHARMACY = "00c";
  private static final String PRACTICE = "00d";
  private static final String WHOLESALER = "00e";

  private final LocalDate today;

  /** Activations are counted from {@code today}. */
  public DemoCast(LocalDate today) {
    this.today = today;
  }

  /** Two practices; the first one has two sites. */
  public List<Practice> practices() {
    return List.of(
        new Practice(practice(1), "Harborlight Dermatology"),
        new Practice(practice(2), "Mesa Verde Skin Clinic"));
  }

  /** Two prescribers of the first practice, one of the second. */
  public List<Prescriber> prescribers() {
    return List.of(
        prescriber(1, "1000000012", "Dr. Marlow Finch", 1, "America/New_York", 240),
        prescriber(2, "1000000020", "Dr. Sable Winters", 1, "America/Chicago", 12),
        prescriber(3, "1000000038", "Dr. Juniper Reyes", 2, "America/Los_Angeles", 130));
  }

  /** The last one let its yearly training lapse. */
  public List<Pharmacy> pharmacies() {
    return List.of(
        pharmacy(1, "1000000111", "Pierside Pharmacy", "America/New_York", 210, 90),
        pharmacy(2, "1000000129", "High Plains Drugs", "America/Denver", 160, 200),
        pharmacy(3, "1000000137", "Lagoon Apothecary", "Pacific/Honolulu", 75, 380));
  }

  /** The patient behind the account {@code patient}. */
  public Patient patient() {
    Story story = Stories.of(PATIENT_STORY, today);
    return new Patient(
        new PatientId(id(PATIENT, PATIENT_STORY)),
        PATIENT_NUMBER,
        story.givenName(),
        story.familyName(),
        story.birthDate(),
        prescribers().getFirst().id());
  }

  /** The one wholesaler, whose activation began half a year ago. */
  public Wholesaler wholesaler() {
    LocalDate activeThrough = today.plusDays(180);
    WholesalerId id = new WholesalerId(id(WHOLESALER, 1));
    return new Wholesaler(id, "Tidewater Supply", ZoneId.of("America/New_York"), activeThrough);
  }

  /** One account of each role, named like it. */
  public List<Actor> accounts() {
    return List.of(
        prescriber(0),
        designee(0),
        pharmacist(0),
        patient(PATIENT_STORY, patient().id()),
        new Actor("ehr", Role.EHR, null, null, null, null, reachOfPractice(), null),
        new Actor("representative", Role.REPRESENTATIVE, null, pharmacies().getFirst().id(), null),
        new Actor(
            "pharmacy-system", Role.PHARMACY_SYSTEM, null, pharmacies().getFirst().id(), null),
        new Actor("laboratory", Role.LABORATORY, null, null, null),
        new Actor(
            "wholesaler", Role.WHOLESALER, null, null, null, wholesaler().id(), Reach.NONE, null),
        new Actor("administrator", Role.ADMINISTRATOR, null, null, null),
        new Actor("auditor", Role.AUDITOR, null, null, null));
  }

  /** The account of the prescriber with the index {@code index}. */
  public Actor prescriber(int index) {
    String account = index == 0 ? "prescriber" : "demo-prescriber-" + (index + 1);
    return new Actor(account, Role.PRESCRIBER, prescribers().get(index).id(), null, null);
  }

  /** The account of that prescriber's designee. */
  public Actor designee(int index) {
    String account = index == 0 ? "designee" : "demo-designee-" + (index + 1);
    return new Actor(account, Role.DESIGNEE, prescribers().get(index).id(), null, null);
  }

  /** The account of a pharmacist at the pharmacy with the index {@code index}. */
  public Actor pharmacist(int index) {
    String account = index == 0 ? "pharmacist" : "demo-pharmacist-" + (index + 1);
    return new Actor(account, Role.PHARMACIST, null, pharmacies().get(index).id(), null);
  }

  /** The account of the patient of story {@code number}. */
  public Actor patient(int number, PatientId id) {
    String account = number == PATIENT_STORY ? "patient" : "demo-patient-" + number;
    return new Actor(account, Role.PATIENT, null, null, id);
  }

  private static Reach reachOfPractice() {
    return new Reach(practice(1), Set.of(), Set.of());
  }

  private Prescriber prescriber(
      int number, String npi, String name, int practice, String zone, int activeDays) {
    LocalDate activeThrough = today.plusDays(activeDays);
    PrescriberId id = new PrescriberId(id(PRESCRIBER, number));
    return new Prescriber(
        id, new Npi(npi), name, practice(practice), ZoneId.of(zone), activeThrough);
  }

  private static PracticeId practice(int number) {
    return new PracticeId(id(PRACTICE, number));
  }

  private Pharmacy pharmacy(
      int number, String npi, String name, String zone, int activeDays, int trainedDaysAgo) {
    return new Pharmacy(
        new PharmacyId(id(PHARMACY, number)),
        new NcpdpId("99000%02d".formatted(number)),
        new Npi(npi),
        name,
        ZoneId.of(zone),
        today.plusDays(activeDays),
        today.minusDays(trainedDaysAgo));
  }

  /** The same at every start. */
  private static UUID id(String kind, int number) {
    return UUID.fromString("00000000-0000-4000-8000-00000%s%04d".formatted(kind, number));
  }
}
