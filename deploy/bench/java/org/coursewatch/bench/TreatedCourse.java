package org.coursewatch.bench;

import static org.coursewatch.program.ContraceptionMethod.COMBINED_PILL;
import static org.coursewatch.program.ContraceptionMethod.MALE_LATEX_CONDOM;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.program.Program;
import org.coursewatch.program.store.ProgramFolder;
import org.coursewatch.program.store.ProgramsReader;
import org.coursewatch.time.ProgramZone;

/** The course of a patient who can become pregnant, as the ledger of a service would hold it. */
final class TreatedCourse {

  private static final Program PROGRAM =
      ProgramsReader.read(ProgramFolder.shipped()).find("us-ipledge").orElseThrow();

  private static final ProgramZone ZONE = PROGRAM.zone();
  private static final LocalDate OPENED = LocalDate.of(2026, 9, 1);

  private final List<RecordedFact> facts = new ArrayList<>();
  private LocalDate day = OPENED;

  private TreatedCourse() {}

  /** In the lead-in: 8 facts. */
  static Question enrolled() {
    return new TreatedCourse().enroll().ask();
  }

  /** Three supplies handed over, across the change of rules, and all done for the fourth: 40. */
  static Question cleared() {
    TreatedCourse course = new TreatedCourse().enroll();
    course.on(30).test(Setting.MEDICAL).confirm().handOver("A1");
    course.on(58).test(Setting.HOME).confirm().handOver("A2");
    course.lab("1742-6", "24", "U/L", "40").lab("2571-8", "131", "mg/dL", "150");
    course.on(86).test(Setting.MEDICAL).confirm().handOver("A3");
    course.add(new CourseFact.MoodScreened(course.day, "PHQ-2", 1, false));
    return course.on(116).test(Setting.HOME).confirm().ask();
  }

  private TreatedCourse enroll() {
    for (Form form : Form.values()) {
      add(new ConsentSigned(day, form, Set.of(Signer.PATIENT, Signer.PRESCRIBER)));
    }
    add(new CourseFact.CounselingConfirmed(day));
    add(entry(Party.PRESCRIBER)).test(Setting.MEDICAL);
    lab("1742-6", "21", "U/L", "40").lab("2571-8", "92", "mg/dL", "150");
    return add(new CourseFact.HomeTestingPermitted(day, true));
  }

  private TreatedCourse on(int dayOfCourse) {
    day = OPENED.plusDays(dayOfCourse);
    return this;
  }

  private TreatedCourse test(Setting setting) {
    BigDecimal sensitivity = setting == Setting.HOME ? new BigDecimal("25") : null;
    return add(new PregnancyTested(day, Result.NEGATIVE, Specimen.URINE, setting, sensitivity));
  }

  private TreatedCourse confirm() {
    add(new CourseFact.CounselingConfirmed(day));
    return add(entry(Party.PRESCRIBER))
        .add(entry(Party.PATIENT))
        .add(new CourseFact.ComprehensionPassed(day));
  }

  private TreatedCourse handOver(String number) {
    add(new CourseFact.PrescriptionIssued(day, 30));
    day = day.plusDays(2);
    add(new CourseFact.AuthorizationIssued(instant(), number, "P1", 30));
    return add(new CourseFact.Dispensed(instant(), number, 30));
  }

  private TreatedCourse lab(String loinc, String value, String unit, String upperLimit) {
    BigDecimal limit = new BigDecimal(upperLimit);
    return add(new CourseFact.LabResulted(day, loinc, new BigDecimal(value), unit, limit));
  }

  private ContraceptionRecorded entry(Party by) {
    return new ContraceptionRecorded(day, by, Set.of(COMBINED_PILL, MALE_LATEX_CONDOM));
  }

  private TreatedCourse add(CourseFact fact) {
    facts.add(new RecordedFact("f" + facts.size(), instant().plusSeconds(facts.size()), fact));
    return this;
  }

  private Question ask() {
    LocalDate born = OPENED.minusYears(24);
    Course course = new Course(OPENED, born, RiskCategory.CAN_BECOME_PREGNANT, null, facts);
    LocalDate through = day.plusDays(100);
    return Question.about(PROGRAM, course, instant().plusSeconds(60))
        .by(new PrescriberStanding(through))
        .at(new PharmacyStanding("P1", through, day.minusDays(100)));
  }

  /** Nine in the morning of the program's day, more or less. */
  private Instant instant() {
    return ZONE.startOf(day).plusSeconds(9 * 3_600);
  }
}
