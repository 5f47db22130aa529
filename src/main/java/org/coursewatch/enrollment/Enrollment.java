package org.coursewatch.enrollment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Contacts;
import org.coursewatch.people.Guardian;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientId;
import org.coursewatch.program.ContraceptionMethod;
import org.jspecify.annotations.Nullable;

/**
 * What answers without a fault come to.
 *
 * @param identity who the patient is
 * @param existing the patient, where the practice has it already; null for a new one
 * @param confirmedOther whether it is none of the namesakes born on the same day
 * @param category told by a person, never derived
 * @param basis why the patient cannot become pregnant, null for one who can
 * @param facts what has happened already, in the order in which it is recorded
 */
public record Enrollment(
    Identity identity,
    @Nullable PatientId existing,
    boolean confirmedOther,
    RiskCategory category,
    @Nullable String basis,
    List<CourseFact> facts) {

  /** The answer to "is it the same person?" that says no; else it is the patient's id. */
  public static final String OTHER_PERSON = "OTHER";

  /** The values of {@code answers}, which have no fault. */
  public static Enrollment of(Answers answers) {
    RiskCategory category =
        Told.code(answers, "category", RiskCategory.class).orElseThrow(IllegalStateException::new);
    boolean cannot = category == RiskCategory.CANNOT_BECOME_PREGNANT;
    String person = answers.value("person");
    return new Enrollment(
        identity(answers),
        existing(person).orElse(null),
        person.equals(OTHER_PERSON),
        category,
        cannot ? answers.value("basis") : null,
        facts(answers));
  }

  /** The patient chosen among the namesakes, if one was. */
  public static Optional<PatientId> existing(String person) {
    try {
      return person.isEmpty()
          ? Optional.empty()
          : Optional.of(new PatientId(UUID.fromString(person)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Identity identity(Answers answers) {
    Contacts.Language language =
        Told.code(answers, "language", Contacts.Language.class).orElse(Contacts.Language.EN);
    Contacts contacts =
        new Contacts(optional(answers, "email"), optional(answers, "phone"), language);
    Guardian guardian =
        answers.has("guardianName")
            ? new Guardian(
                answers.value("guardianName"),
                answers.value("guardianRelationship"),
                answers.value("guardianContact"))
            : null;
    return new Identity(
        answers.value("givenName"),
        answers.value("familyName"),
        needed(answers, "birthDate"),
        contacts,
        guardian);
  }

  private static List<CourseFact> facts(Answers answers) {
    List<CourseFact> facts = new ArrayList<>();
    boolean possible = Told.canBecomePregnant(answers);
    addConsent(answers, "patientForm", Form.PATIENT, facts);
    if (possible) {
      addConsent(answers, "riskForm", Form.PREGNANCY_RISK, facts);
    }
    Told.day(answers, "counseledOn").ifPresent(day -> facts.add(new CounselingConfirmed(day)));
    if (possible) {
      Set<ContraceptionMethod> methods = Told.codes(answers, "methods", ContraceptionMethod.class);
      if (!methods.isEmpty()) {
        facts.add(
            new ContraceptionRecorded(
                needed(answers, "methodsOn"), ContraceptionRecorded.Party.PRESCRIBER, methods));
      }
      addTest(answers, facts);
    }
    addLabs(answers, facts);
    return List.copyOf(facts);
  }

  private static void addConsent(Answers answers, String name, Form form, List<CourseFact> facts) {
    Set<Signer> signers = Told.codes(answers, name, Signer.class);
    if (!signers.isEmpty()) {
      facts.add(new ConsentSigned(needed(answers, "signedOn"), form, signers));
    }
  }

  private static void addTest(Answers answers, List<CourseFact> facts) {
    if (answers.has("testedOn")) {
      facts.add(
          new PregnancyTested(
              needed(answers, "testedOn"),
              code(answers, "result", PregnancyTested.Result.class),
              code(answers, "specimen", PregnancyTested.Specimen.class),
              code(answers, "setting", PregnancyTested.Setting.class),
              Told.number(answers, "sensitivity").orElse(null)));
    }
  }

  private static void addLabs(Answers answers, List<CourseFact> facts) {
    Optional<BigDecimal> limit = Told.number(answers, "altLimit");
    Told.number(answers, "alt")
        .ifPresent(value -> facts.add(lab(answers, LabTest.ALT, value, limit.orElse(null))));
    Told.number(answers, "triglycerides")
        .ifPresent(value -> facts.add(lab(answers, LabTest.TRIGLYCERIDES_MASS, value, null)));
  }

  private static LabResulted lab(
      Answers answers, LabTest test, BigDecimal value, @Nullable BigDecimal limit) {
    String unit = test.analyte().unit();
    return new LabResulted(needed(answers, "labOn"), test.loinc(), value, unit, limit);
  }

  private static LocalDate needed(Answers answers, String name) {
    return Told.day(answers, name).orElseThrow(IllegalStateException::new);
  }

  private static <E extends Enum<E>> E code(Answers answers, String name, Class<E> type) {
    return Told.code(answers, name, type).orElseThrow(IllegalStateException::new);
  }

  private static @Nullable String optional(Answers answers, String name) {
    return answers.has(name) ? answers.value(name) : null;
  }
}
