package org.coursewatch.enrollment.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.enrollment.AnswerFault;
import org.coursewatch.enrollment.AnswerRules;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.Enrollment;
import org.coursewatch.enrollment.Step;
import org.coursewatch.enrollment.Told;
import org.coursewatch.enrollment.app.FinishEnrollment;
import org.coursewatch.enrollment.app.ReadEnrollment.Reading;
import org.coursewatch.page.Bases;
import org.coursewatch.page.BasisWords;
import org.coursewatch.page.Form;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.program.ContraceptionMethod;
import org.jspecify.annotations.Nullable;

/** Puts all answers into words, step by step, and says what is still in the way. */
final class Reviewed {

  private final Visit visit;
  private final Reading reading;
  private final Answers answers;
  private final EnrollmentWords words;
  private final QuestionWords questions;
  private final PageWords page;

  Reviewed(Visit visit, Reading reading) {
    this.visit = visit;
    this.reading = reading;
    this.answers = reading.draft().answers();
    this.words = visit.words(EnrollmentWords.class);
    this.questions = visit.words(QuestionWords.class);
    this.page = visit.words(PageWords.class);
  }

  EnrollmentViews.Review review(Form form) {
    List<EnrollmentViews.Part> parts = new ArrayList<>();
    for (Step step : Step.values()) {
      if (step != Step.REVIEW) {
        String address = Places.step(reading.draft().id(), step).toString();
        parts.add(new EnrollmentViews.Part(words.step(step), address, lines(step)));
      }
    }
    Asked asked = new Asked(visit, reading);
    boolean stops =
        Told.canBecomePregnant(answers) && answers.value("result").equals(Result.POSITIVE.name());
    return new EnrollmentViews.Review(
        reading.draft().id().toString(),
        asked.progress(Step.REVIEW),
        asked.places(Step.REVIEW),
        words.whose(reading.prescriber()),
        parts,
        stops,
        trouble(),
        Places.step(reading.draft().id(), Step.TEST).toString(),
        form);
  }

  private @Nullable String trouble() {
    Step faulty = AnswerRules.firstFaulty(answers, reading.today(), reading.bases()).orElse(null);
    if (faulty != null) {
      return words.faulty(words.step(faulty));
    }
    boolean others =
        !FinishEnrollment.notRecordedBy(visit.actor(), Enrollment.of(answers)).isEmpty();
    return others ? words.othersSignatures() : null;
  }

  private List<EnrollmentViews.Line> lines(Step step) {
    List<String> faulty = reading.faults(step).stream().map(AnswerFault::answer).toList();
    Map<String, String> asked = new LinkedHashMap<>();
    switch (step) {
      case WHO -> who(asked);
      case CATEGORY -> category(asked);
      case CONSENT -> consent(asked);
      case COUNSELING -> counseling(asked);
      case TEST -> test(asked);
      case REVIEW -> {
        // asks nothing
      }
    }
    return asked.entrySet().stream()
        .map(
            each ->
                new EnrollmentViews.Line(
                    plain(each.getValue()), answer(each.getKey()), faulty.contains(each.getKey())))
        .toList();
  }

  private void who(Map<String, String> asked) {
    asked.put("givenName", questions.givenName());
    asked.put("familyName", questions.familyName());
    asked.put("birthDate", questions.birthDate());
    asked.put("email", questions.email());
    asked.put("phone", questions.phone());
    asked.put("language", questions.language());
    if (answers.has("guardianName")) {
      asked.put("guardianName", questions.guardianName());
      asked.put("guardianRelationship", questions.guardianRelationship());
      asked.put("guardianContact", questions.guardianContact());
    }
    if (answers.has("person")) {
      asked.put("person", questions.person());
    }
  }

  private void category(Map<String, String> asked) {
    asked.put("category", questions.category());
    if (!Told.canBecomePregnant(answers)) {
      asked.put("basis", questions.basis());
    }
  }

  private void consent(Map<String, String> asked) {
    asked.put("signedOn", questions.signedOn());
    asked.put("patientForm", questions.patientForm());
    if (Told.canBecomePregnant(answers)) {
      asked.put("riskForm", questions.riskForm());
    }
  }

  private void counseling(Map<String, String> asked) {
    asked.put("counseledOn", questions.counseledOn());
    if (Told.canBecomePregnant(answers)) {
      asked.put("methodsOn", questions.methodsOn());
      asked.put("methods", questions.methods());
    }
  }

  private void test(Map<String, String> asked) {
    if (Told.canBecomePregnant(answers)) {
      asked.put("testedOn", questions.testedOn());
      if (answers.hasAny("testedOn", "result")) {
        asked.put("result", questions.result());
        asked.put("specimen", questions.specimen());
        asked.put("setting", questions.setting());
        asked.put("sensitivity", questions.sensitivity());
      }
    }
    asked.put("labOn", questions.labOn());
    if (answers.hasAny("labOn", "alt", "triglycerides")) {
      asked.put("alt", questions.alt());
      asked.put("altLimit", questions.altLimit());
      asked.put("triglycerides", questions.triglycerides());
    }
  }

  /** What was optional to answer is told here like everything else. */
  private String plain(String question) {
    return question.replace(" (" + page.optional() + ")", "");
  }

  private String answer(String name) {
    if (!answers.has(name)) {
      return words.notTold();
    }
    String plain = String.join(", ", answers.values(name));
    return switch (name) {
      case "birthDate", "signedOn", "counseledOn", "methodsOn", "testedOn", "labOn" ->
          Told.day(answers, name).map(visit.dates()::day).orElse(plain);
      case "language" -> plain.equals("ES") ? questions.spanish() : questions.english();
      case "person" ->
          plain.equals(Enrollment.OTHER_PERSON) ? questions.other() : words.samePerson();
      case "category" ->
          Told.code(answers, name, RiskCategory.class).map(page::category).orElse(plain);
      case "basis" -> Bases.inWords(plain, visit.words(BasisWords.class));
      case "patientForm", "riskForm" ->
          Told.codes(answers, name, Signer.class).stream()
              .map(page::signer)
              .collect(Collectors.joining(", "));
      case "methods" ->
          Told.codes(answers, name, ContraceptionMethod.class).stream()
              .map(page::method)
              .collect(Collectors.joining(", "));
      case "result" -> Told.code(answers, name, Result.class).map(page::result).orElse(plain);
      case "specimen" -> Told.code(answers, name, Specimen.class).map(page::specimen).orElse(plain);
      case "setting" -> Told.code(answers, name, Setting.class).map(page::setting).orElse(plain);
      default -> plain;
    };
  }
}
