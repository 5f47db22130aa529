package org.coursewatch.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element to assure safe use (ETASU) as other systems ask for it: met or open, who must act and
 * by when. All of them are met exactly when a supply may be handed over.
 *
 * @param element which one
 * @param refusals every reason that it is open, empty when it is met
 * @param by the last program day (inside) to act without delay: the overdue day of its check less
 *     one, null when no check says
 */
public record EtasuRequirement(Element element, List<Refusal> refusals, @Nullable LocalDate by) {

  /** The elements, in the order in which they are told. */
  public enum Element {
    PATIENT_ENROLLMENT("Patient Enrollment"),
    PRESCRIBER_ENROLLMENT("Prescriber Enrollment"),
    PHARMACY_ENROLLMENT("Pharmacy Enrollment"),
    CONSENT("Consent"),
    COUNSELING("Counseling"),
    PREGNANCY_TEST("Pregnancy Test"),
    CONTRACEPTION("Contraception"),
    COMPREHENSION("Monthly Questions"),
    DISPENSING("Dispensing");

    private final String title;

    Element(String title) {
      this.title = title;
    }

    /** As other systems show it. */
    public String title() {
      return title;
    }

    /** The element that {@code code} says is open. */
    public static Element of(RefusalCode code) {
      return element(code);
    }
  }

  public EtasuRequirement {
    refusals = List.copyOf(refusals);
  }

  public boolean isMet() {
    return refusals.isEmpty();
  }

  /** The requirements for whom {@code question} is about, asked by whom it names. */
  public static List<EtasuRequirement> of(Question question, Evaluation evaluation) {
    History history = History.of(question.course(), question.asOf(), question.program().zone());
    boolean canBecomePregnant = Phase.of(question.course(), history).canBecomePregnant();
    return of(evaluation, canBecomePregnant, question.pharmacy() != null);
  }

  /**
   * The requirements that {@code evaluation} judges. Those of patients who can become pregnant are
   * left out for others; the pharmacy's where no pharmacy asks.
   *
   * @param canBecomePregnant whether the patient can
   * @param pharmacyAsks whether the question named a pharmacy
   */
  public static List<EtasuRequirement> of(
      Evaluation evaluation, boolean canBecomePregnant, boolean pharmacyAsks) {
    Map<Element, List<Refusal>> open = new EnumMap<>(Element.class);
    evaluation
        .refusals()
        .forEach(
            each -> open.computeIfAbsent(element(each.code()), key -> new ArrayList<>()).add(each));
    List<EtasuRequirement> requirements = new ArrayList<>();
    for (Element element : Element.values()) {
      List<Refusal> refusals = open.getOrDefault(element, List.of());
      if (!refusals.isEmpty() || isWanted(element, canBecomePregnant, pharmacyAsks)) {
        requirements.add(new EtasuRequirement(element, refusals, by(element, evaluation)));
      }
    }
    return requirements;
  }

  private static boolean isWanted(
      Element element, boolean canBecomePregnant, boolean pharmacyAsks) {
    return switch (element) {
      case PATIENT_ENROLLMENT, PRESCRIBER_ENROLLMENT, CONSENT, COUNSELING, DISPENSING -> true;
      case PHARMACY_ENROLLMENT -> pharmacyAsks;
      case PREGNANCY_TEST, CONTRACEPTION, COMPREHENSION -> canBecomePregnant;
    };
  }

  private static Element element(RefusalCode code) {
    return switch (code) {
      case PRESCRIBER_NOT_ACTIVE -> Element.PRESCRIBER_ENROLLMENT;
      case PHARMACY_NOT_ACTIVE, PHARMACY_TRAINING_EXPIRED -> Element.PHARMACY_ENROLLMENT;
      case COURSE_ENDED, COURSE_HELD, CATEGORY_BASIS_MISSING, RESTART_REQUIRED ->
          Element.PATIENT_ENROLLMENT;
      case CONSENT_MISSING -> Element.CONSENT;
      case COUNSELING_MISSING -> Element.COUNSELING;
      case PREGNANCY_STOP,
          TEST_UNRESOLVED,
          LOCKED_OUT,
          SCREENING_TEST_MISSING,
          TEST_SETTING_NOT_ACCEPTED,
          TEST_SENSITIVITY_NOT_ACCEPTED,
          TESTS_TOO_CLOSE,
          TEST_TOO_EARLY,
          PREGNANCY_TEST_MISSING ->
          Element.PREGNANCY_TEST;
      case CONTRACEPTION_INTERRUPTED,
          CONTRACEPTION_MISSING,
          CONTRACEPTION_NOT_ACCEPTED,
          CONTRACEPTION_MISMATCH ->
          Element.CONTRACEPTION;
      case COMPREHENSION_MISSING -> Element.COMPREHENSION;
      case ALREADY_DISPENSED, WINDOW_CLOSED, TOO_SOON, SUPPLY_TOO_LONG, AUTHORIZATION_ELSEWHERE ->
          Element.DISPENSING;
    };
  }

  private static @Nullable LocalDate by(Element element, Evaluation evaluation) {
    LocalDate first = null;
    for (Check check : evaluation.checks()) {
      LocalDate overdue = check.overdueOn();
      if (check.isOpen() && overdue != null && element(check.code()) == element) {
        LocalDate last = overdue.minusDays(1);
        first = first == null || last.isBefore(first) ? last : first;
      }
    }
    return first;
  }

  /** Null for what is watched and stops no supply. */
  private static @Nullable Element element(CheckCode code) {
    return switch (code) {
      case CONSENT -> Element.CONSENT;
      case SCREENING_TEST, PREGNANCY_TEST -> Element.PREGNANCY_TEST;
      case COUNSELING -> Element.COUNSELING;
      case CONTRACEPTION -> Element.CONTRACEPTION;
      case COMPREHENSION -> Element.COMPREHENSION;
      case PRESCRIBER_ACTIVATION -> Element.PRESCRIBER_ENROLLMENT;
      case PHARMACY_ACTIVATION, PHARMACY_TRAINING -> Element.PHARMACY_ENROLLMENT;
      case LIVER_LAB, LIPID_LAB, MOOD, LAST_DOSE_TEST, POST_TREATMENT_TEST -> null;
    };
  }
}
