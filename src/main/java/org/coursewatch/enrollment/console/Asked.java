package org.coursewatch.enrollment.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.enrollment.Enrollment;
import org.coursewatch.enrollment.Step;
import org.coursewatch.enrollment.Told;
import org.coursewatch.enrollment.app.ReadEnrollment.Reading;
import org.coursewatch.page.Bases;
import org.coursewatch.page.BasisWords;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.Role;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.RuleKey;

/** Puts the questions of a step into words. */
final class Asked {

  private final Visit visit;
  private final Reading reading;
  private final EnrollmentWords words;
  private final QuestionWords questions;
  private final PageWords page;

  Asked(Visit visit, Reading reading) {
    this.visit = visit;
    this.reading = reading;
    this.words = visit.words(EnrollmentWords.class);
    this.questions = visit.words(QuestionWords.class);
    this.page = visit.words(PageWords.class);
  }

  EnrollmentViews.Asking step(Step step, Form form, List<PatientRecord> found) {
    Step[] all = Step.values();
    String back =
        step == Step.WHO
            ? null
            : Places.step(reading.draft().id(), all[step.ordinal() - 1]).toString();
    return new EnrollmentViews.Asking(
        reading.draft().id().toString(),
        step,
        step.name().toLowerCase(Locale.ROOT),
        words.step(step),
        progress(step),
        places(step),
        Told.canBecomePregnant(reading.draft().answers()),
        Told.isYounger(reading.draft().answers(), number(RuleKey.GUARDIAN_AGE), reading.today()),
        visit.actor().role() == Role.PRESCRIBER,
        hints(),
        reading.today().toString(),
        back,
        lists(found),
        form);
  }

  private EnrollmentViews.Hints hints() {
    return new EnrollmentViews.Hints(
        questions.minor(number(RuleKey.GUARDIAN_AGE)),
        questions.signedHint(number(RuleKey.CONSENT_LOOKBACK)),
        questions.methodsHint(number(RuleKey.LEAD_IN)),
        questions.testHint(number(RuleKey.SCREENING_LOOKBACK)));
  }

  private int number(RuleKey key) {
    return reading.rules().number(key);
  }

  String progress(Step step) {
    return words.progress(step.number(), Step.count());
  }

  List<EnrollmentViews.Place> places(Step here) {
    return Arrays.stream(Step.values())
        .map(
            step ->
                new EnrollmentViews.Place(
                    words.step(step),
                    step != here && step.ordinal() <= reading.draft().step().ordinal()
                        ? Places.step(reading.draft().id(), step).toString()
                        : null,
                    step == here))
        .toList();
  }

  private EnrollmentViews.Lists lists(List<PatientRecord> found) {
    return new EnrollmentViews.Lists(
        List.of(new Option("EN", questions.english()), new Option("ES", questions.spanish())),
        namesakes(found),
        List.of(
            new Option(
                RiskCategory.CAN_BECOME_PREGNANT.name(),
                page.category(RiskCategory.CAN_BECOME_PREGNANT),
                questions.canHint()),
            new Option(
                RiskCategory.CANNOT_BECOME_PREGNANT.name(),
                page.category(RiskCategory.CANNOT_BECOME_PREGNANT),
                questions.cannotHint())),
        bases(),
        options(Signer.class, page::signer),
        options(ContraceptionMethod.class, page::method),
        results(),
        options(PregnancyTested.Specimen.class, page::specimen),
        options(PregnancyTested.Setting.class, page::setting));
  }

  private List<Option> namesakes(List<PatientRecord> found) {
    List<Option> options = new ArrayList<>();
    for (PatientRecord each : found) {
      Identity identity = each.identity();
      if (identity != null) {
        String name = identity.givenName() + " " + identity.familyName();
        options.add(
            new Option(each.id().toString(), questions.same(name, each.number().toString())));
      }
    }
    if (!options.isEmpty()) {
      options.add(new Option(Enrollment.OTHER_PERSON, questions.other()));
    }
    return options;
  }

  private List<Option> bases() {
    BasisWords basis = visit.words(BasisWords.class);
    List<Option> options = new ArrayList<>();
    reading.bases().forEach(code -> options.add(new Option(code, Bases.inWords(code, basis))));
    options.add(new Option("NONE", questions.noBasis()));
    return options;
  }

  /** A radio that was chosen is not taken back by a click: no test is a choice, too. */
  private List<Option> results() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", questions.noTest()));
    options.addAll(options(PregnancyTested.Result.class, page::result));
    return options;
  }

  private static <E extends Enum<E>> List<Option> options(
      Class<E> type, Function<E, String> words) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> new Option(each.name(), words.apply(each)))
        .toList();
  }
}
