package org.coursewatch.form.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFile;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.Enrollment;
import org.coursewatch.enrollment.app.OpenEnrolled;
import org.coursewatch.form.About;
import org.coursewatch.form.EnrollmentAnswers;
import org.coursewatch.form.FormFault;
import org.coursewatch.form.Given;
import org.coursewatch.form.Submitted;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Npi;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/**
 * Enrolls the patient of a form as the console's path does: finds or registers the patient, opens
 * the course, records what has happened already.
 */
@ApplicationScoped
class EnrollByForm {

  private static final String NPI = "prescriberNpi";

  private final ReadForm forms;
  private final PatientOfForm patients;
  private final OpenEnrolled open;
  private final Organizations organizations;
  private final People people;

  @Inject
  EnrollByForm(
      ReadForm forms,
      PatientOfForm patients,
      OpenEnrolled open,
      Organizations organizations,
      People people) {
    this.forms = forms;
    this.patients = patients;
    this.open = open;
    this.organizations = organizations;
    this.people = people;
  }

  /** What became of {@code given}, which fits the form. */
  Submitted enroll(List<Given> given, About about, Actor by, Instant now) {
    Prescriber prescriber = prescriber(given, about.author(), by);
    Answers answers = EnrollmentAnswers.of(given);
    LocalDate today = LocalDate.ofInstant(now, prescriber.zone());
    Set<String> bases = forms.bases(now);
    List<FormFault> faults = EnrollmentAnswers.faults(answers, today, bases);
    if (!faults.isEmpty()) {
      throw FormProblems.of(faults);
    }
    Enrollment enrollment = Enrollment.of(answers);
    OpenEnrolled.refuseOthersSignatures(enrollment, by);
    PatientRecord patient =
        patients.findOrRegister(enrollment, about.patient(), prescriber.id(), by, now);
    CourseFile file = open.open(enrollment, patient.id(), by, now);
    return new Submitted(
        patient.number(),
        new CaseNumber(file.id()),
        "The patient is enrolled. Ask $rems-etasu what is still to be done.");
  }

  /** Whose patient it will be: named in the form, or who filled it in, or there is but one. */
  private Prescriber prescriber(List<Given> given, @Nullable String author, Actor by) {
    String named =
        given.stream()
            .filter(each -> each.question().equals(NPI))
            .map(each -> each.value().plain())
            .findFirst()
            .orElse(by.prescriber() == null ? author : null);
    if (named != null) {
      return Npi.parse(named)
          .flatMap(organizations::prescriber)
          .filter(found -> by.treats(found.id()))
          .orElseThrow(
              () ->
                  FormProblems.of(
                      NPI,
                      "is no prescriber for whom you enroll patients",
                      "Send the NPI of a prescriber of your practice."));
    }
    PrescriberId own = by.prescriber();
    if (own == null && by.reach().treats().size() == 1) {
      own = by.reach().treats().iterator().next();
    }
    if (own == null) {
      throw FormProblems.of(
          NPI, "is not answered", "Say which prescriber of your practice treats the patient.");
    }
    return people.prescriber(own).orElseThrow();
  }
}
