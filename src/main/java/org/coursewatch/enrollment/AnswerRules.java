package org.coursewatch.enrollment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.enrollment.AnswerFault.Kind;
import org.coursewatch.program.ContraceptionMethod;

/**
 * What is wrong with the answers of a step. Only what cannot be is refused, as everywhere: a test
 * that does not count is recorded too.
 */
public final class AnswerRules {

  private static final int LONGEST_NAME = 100;
  private static final LocalDate OLDEST_BIRTH = LocalDate.of(1900, 1, 1);
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final Answers answers;
  private final LocalDate today;
  private final Set<String> bases;
  private final List<AnswerFault> faults = new ArrayList<>();

  private AnswerRules(Answers answers, LocalDate today, Set<String> bases) {
    this.answers = answers;
    this.today = today;
    this.bases = bases;
  }

  /**
   * The faults of {@code step} in order of its questions.
   *
   * @param today the day at the practice
   * @param bases the bases the program accepts for a patient who cannot become pregnant
   */
  public static List<AnswerFault> faults(
      Step step, Answers answers, LocalDate today, Set<String> bases) {
    AnswerRules rules = new AnswerRules(answers, today, bases);
    switch (step) {
      case WHO -> rules.who();
      case CATEGORY -> rules.category();
      case CONSENT -> rules.consent();
      case COUNSELING -> rules.counseling();
      case TEST -> rules.test();
      case REVIEW -> {
        // everything was asked before
      }
    }
    return List.copyOf(rules.faults);
  }

  /** The first step with a fault, empty when the course can be opened. */
  public static Optional<Step> firstFaulty(Answers answers, LocalDate today, Set<String> bases) {
    for (Step step : Step.values()) {
      if (!faults(step, answers, today, bases).isEmpty()) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private void who() {
    name("givenName");
    name("familyName");
    need("birthDate");
    Optional<LocalDate> birth = day("birthDate");
    if (birth.isPresent() && birth.get().isBefore(OLDEST_BIRTH)) {
      fault("birthDate", Kind.TOO_LONG_AGO);
    }
    if (answers.has("email") && !EMAIL.matcher(answers.value("email")).matches()) {
      fault("email", Kind.NOT_AN_EMAIL);
    }
    if (answers.hasAny("guardianName", "guardianRelationship", "guardianContact")) {
      name("guardianName");
      name("guardianRelationship");
      need("guardianContact");
    }
  }

  private void category() {
    need("category");
    Optional<RiskCategory> category = Told.code(answers, "category", RiskCategory.class);
    if (answers.has("category") && category.isEmpty()) {
      fault("category", Kind.NOT_A_CHOICE);
    }
    if (category.equals(Optional.of(RiskCategory.CANNOT_BECOME_PREGNANT))) {
      need("basis");
      if (answers.has("basis") && !bases.contains(answers.value("basis"))) {
        fault("basis", Kind.NO_BASIS);
      }
    }
  }

  private void consent() {
    boolean signed = answers.hasAny("patientForm", "riskForm");
    if (signed) {
      need("signedOn");
      codes("patientForm", Signer.class);
      codes("riskForm", Signer.class);
    } else if (answers.has("signedOn")) {
      fault("patientForm", Kind.NO_SIGNATURE);
    }
    past("signedOn");
  }

  private void counseling() {
    past("counseledOn");
    if (!Told.canBecomePregnant(answers)) {
      return;
    }
    if (answers.has("methods")) {
      need("methodsOn");
      codes("methods", ContraceptionMethod.class);
    } else if (answers.has("methodsOn")) {
      fault("methods", Kind.MISSING);
    }
    past("methodsOn");
  }

  private void test() {
    if (Told.canBecomePregnant(answers) && answers.hasAny("testedOn", "result")) {
      need("testedOn");
      past("testedOn");
      one("result", PregnancyTested.Result.class);
      one("specimen", PregnancyTested.Specimen.class);
      one("setting", PregnancyTested.Setting.class);
      number("sensitivity");
    }
    if (answers.hasAny("labOn", "alt", "triglycerides")) {
      need("labOn");
      past("labOn");
      if (!answers.hasAny("alt", "triglycerides")) {
        fault("alt", Kind.MISSING);
      }
    }
    number("alt");
    number("altLimit");
    number("triglycerides");
  }

  private void name(String name) {
    need(name);
    if (answers.value(name).length() > LONGEST_NAME) {
      fault(name, Kind.TOO_LONG);
    }
  }

  private void need(String name) {
    if (!answers.has(name)) {
      fault(name, Kind.MISSING);
    }
  }

  private Optional<LocalDate> day(String name) {
    if (!answers.has(name)) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Told.day(answers, name);
    if (day.isEmpty()) {
      fault(name, Kind.NOT_A_DAY);
    } else if (day.get().isAfter(today)) {
      fault(name, Kind.IN_THE_FUTURE);
      return Optional.empty();
    }
    return day;
  }

  private void past(String name) {
    Optional<LocalDate> birth = Told.day(answers, "birthDate");
    Optional<LocalDate> day = day(name);
    if (day.isPresent() && birth.isPresent() && day.get().isBefore(birth.get())) {
      fault(name, Kind.BEFORE_BIRTH);
    }
  }

  private <E extends Enum<E>> void one(String name, Class<E> type) {
    need(name);
    codes(name, type);
  }

  private <E extends Enum<E>> void codes(String name, Class<E> type) {
    if (Told.codes(answers, name, type).size() < answers.values(name).size()) {
      fault(name, Kind.NOT_A_CHOICE);
    }
  }

  private void number(String name) {
    if (answers.has(name) && Told.number(answers, name).isEmpty()) {
      fault(name, Kind.NOT_A_NUMBER);
    }
  }

  private void fault(String name, Kind kind) {
    faults.add(new AnswerFault(name, kind));
  }
}
