package org.coursewatch.form.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseOutlook;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.app.FindCase;
import org.coursewatch.course.app.FindCase.Found;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.form.About;
import org.coursewatch.form.Given;
import org.coursewatch.form.Submitted;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.program.ContraceptionMethod;

/** Records the counseling of a month and the methods agreed on, once however often it is sent. */
@ApplicationScoped
class ConfirmMonth {

  private static final String VISIT = "visitOn";
  private static final String METHODS = "methods";

  private final FindCase find;
  private final RecordFact record;
  private final People people;

  @Inject
  ConfirmMonth(FindCase find, RecordFact record, People people) {
    this.find = find;
    this.record = record;
    this.people = people;
  }

  /** What became of {@code given}, which fits the form. */
  Submitted confirm(List<Given> given, About about, Actor by, Instant now) {
    Found.Judged found = found(about, by, now);
    CourseFile file = found.file();
    LocalDate visit = visit(given);
    Set<ContraceptionMethod> methods = methods(given);
    refuseImpossible(visit, found, now);
    refuseMethods(methods, CourseOutlook.of(found.question()).canBecomePregnant());
    List<CourseFact> facts = new ArrayList<>();
    facts.add(new CounselingConfirmed(visit));
    if (!methods.isEmpty()) {
      facts.add(new ContraceptionRecorded(visit, ContraceptionRecorded.Party.PRESCRIBER, methods));
    }
    Set<CourseFact> known = standing(file);
    boolean added = false;
    for (CourseFact fact : facts) {
      if (!known.contains(fact)) {
        record.record(file.id(), fact, null, by, now);
        added = true;
      }
    }
    return new Submitted(
        found.patient().number(),
        found.number(),
        added ? "The month is recorded." : "The same was recorded already.");
  }

  private Found.Judged found(About about, Actor by, Instant now) {
    CaseNumber number = about.number();
    Found found =
        number == null
            ? find.find(about.patient(), null, by, now)
            : find.find(number, null, by, now);
    return switch (found) {
      case Found.Judged judged -> {
        refuseSomebodyElse(judged.patient(), about);
        yield judged;
      }
      case Found.WithoutCourse _ ->
          throw FormProblems.conflict(
              "The patient has no course.", "Send the form of the patient's enrollment first.");
      case Found.Nobody(Doubt doubt) -> throw FormProblems.of(doubt);
    };
  }

  /** A case and a patient who is another one are nobody's month. */
  private static void refuseSomebodyElse(PatientRecord patient, About about) {
    LocalDate told = about.patient().birthDate();
    Identity identity = patient.identity();
    Set<PatientNumber> numbers = about.patient().numbers();
    boolean isAnotherNumber = !numbers.isEmpty() && !numbers.contains(patient.number());
    boolean isAnotherDay = told != null && (identity == null || !identity.birthDate().equals(told));
    if (isAnotherNumber || isAnotherDay) {
      throw FormProblems.of(Doubt.CONTRADICTORY);
    }
  }

  private void refuseImpossible(LocalDate visit, Found.Judged found, Instant now) {
    LocalDate today =
        LocalDate.ofInstant(now, people.prescriber(found.file().prescriber()).orElseThrow().zone());
    if (visit.isAfter(today)) {
      throw FormProblems.of(VISIT, "lies in the future", "Send the day of the visit.");
    }
    if (visit.isBefore(found.file().course().birthDate())) {
      throw FormProblems.of(VISIT, "lies before the patient's birth", "Send the day of the visit.");
    }
  }

  private static void refuseMethods(Set<ContraceptionMethod> methods, boolean isAsked) {
    if (isAsked && methods.isEmpty()) {
      throw FormProblems.of(
          METHODS,
          "is not answered",
          "Name the methods agreed on; the patient can become pregnant.");
    }
    if (!isAsked && !methods.isEmpty()) {
      throw FormProblems.of(
          METHODS,
          "is answered for a patient who cannot become pregnant",
          "Leave it out, or correct the category first.");
    }
  }

  /** What is recorded and was not taken back. */
  private static Set<CourseFact> standing(CourseFile file) {
    Set<String> voided = new HashSet<>();
    for (RecordedFact each : file.course().facts()) {
      if (each.fact() instanceof FactVoided voiding) {
        voided.add(voiding.fact());
      }
    }
    Set<CourseFact> standing = new HashSet<>();
    for (RecordedFact each : file.course().facts()) {
      if (!voided.contains(Objects.requireNonNullElse(each.id(), ""))) {
        standing.add(each.fact());
      }
    }
    return standing;
  }

  private static LocalDate visit(List<Given> given) {
    return given.stream()
        .filter(each -> each.question().equals(VISIT))
        .map(each -> LocalDate.parse(each.value().plain()))
        .findFirst()
        .orElseThrow();
  }

  private static Set<ContraceptionMethod> methods(List<Given> given) {
    Set<ContraceptionMethod> methods = new LinkedHashSet<>();
    for (Given each : given) {
      if (each.question().equals(METHODS)) {
        methods.add(ContraceptionMethod.valueOf(each.value().plain()));
      }
    }
    return methods;
  }
}
