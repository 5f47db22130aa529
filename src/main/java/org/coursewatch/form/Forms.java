package org.coursewatch.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.form.FormItem.Choice;
import org.coursewatch.form.FormItem.Condition;
import org.coursewatch.form.FormItem.Group;
import org.coursewatch.form.FormItem.Kind;
import org.coursewatch.form.FormItem.Need;
import org.coursewatch.form.FormItem.Note;
import org.coursewatch.form.FormItem.Question;
import org.coursewatch.people.AttestationForm;
import org.coursewatch.people.PartyKind;
import org.coursewatch.program.ContraceptionMethod;

/**
 * The forms in our words. Questions of the enrollment are called like the answers of the console's
 * path ({@link org.coursewatch.enrollment.Step}), so that both come to the same.
 */
public final class Forms {

  /** The system of languages. */
  public static final String LANGUAGES = "urn:ietf:bcp:47";

  /** The system of every other choice ends with what is chosen. */
  private static final String CODES = "urn:coursewatch:code:";

  private static final String PATIENT_VERSION = "1.0.0";

  private static final Condition CAN = category(RiskCategory.CAN_BECOME_PREGNANT);
  private static final Condition CANNOT = category(RiskCategory.CANNOT_BECOME_PREGNANT);

  private Forms() {}

  /**
   * Enrolls a patient.
   *
   * @param bases what the program accepts as the reason that a patient cannot become pregnant
   */
  public static Form patientEnrollment(Set<String> bases) {
    return new Form(
        Form.Id.PATIENT_ENROLLMENT,
        PATIENT_VERSION,
        List.of(who(), category(bases), consent(), counseling(), test()));
  }

  /** The statements a prescriber signs; the version is theirs. */
  public static Form prescriberEnrollment() {
    AttestationForm statements = AttestationForm.of(PartyKind.PRESCRIBER);
    List<FormItem> items = new ArrayList<>();
    items.add(
        new Question("npi", "Your National Provider Identifier", Kind.TEXT, Need.ONCE)
            .from(
                "%user.identifier.where(system = 'http://hl7.org/fhir/sid/us-npi').first().value"));
    items.add(text("name", "Your name, if you are not enrolled yet", Need.AT_MOST_ONCE));
    items.add(
        text(
            "practiceName",
            "Name of a practice of your own, if you are not enrolled yet and were invited to none",
            Need.AT_MOST_ONCE));
    items.add(
        text(
            "zone",
            "Time zone of the practice, such as America/New_York, if you are not enrolled yet",
            Need.AT_MOST_ONCE));
    items.add(
        new Note(
            "statements.note",
            "Answer yes to what you attest, for yourself. All of it is signed, or nothing."));
    statements
        .statements()
        .forEach(
            each -> items.add(new Question(each.code(), each.text(), Kind.YES_OR_NO, Need.ONCE)));
    return new Form(Form.Id.PRESCRIBER_ENROLLMENT, statements.version(), items);
  }

  /** Confirms a month of a patient who has a course. */
  public static Form monthlyConfirmation() {
    return new Form(
        Form.Id.MONTHLY_CONFIRMATION,
        PATIENT_VERSION,
        List.of(
            new Question(
                "visitOn",
                "Day on which the patient was counseled about the risks and the rules of the program",
                Kind.DAY,
                Need.ONCE),
            new Question(
                "methods",
                "Methods of contraception agreed on that day; for a patient who can become pregnant",
                Kind.CHOICE,
                Need.ANY_NUMBER,
                methods(),
                null,
                "")));
  }

  private static Group who() {
    return group(
        "who",
        "Who the patient is",
        text("givenName", "Given name", Need.ONCE).from("%patient.name.first().given.first()"),
        text("familyName", "Family name", Need.ONCE).from("%patient.name.first().family"),
        new Question("birthDate", "Day of birth", Kind.DAY, Need.ONCE).from("%patient.birthDate"),
        text("phone", "Phone number", Need.AT_MOST_ONCE)
            .from("%patient.telecom.where(system = 'phone').first().value"),
        text("email", "E-mail address", Need.AT_MOST_ONCE)
            .from("%patient.telecom.where(system = 'email').first().value"),
        choice(
            "language",
            "Language the patient is written to in",
            Need.AT_MOST_ONCE,
            List.of(
                new Choice(LANGUAGES, "en", "English"), new Choice(LANGUAGES, "es", "Spanish"))),
        text(
            "guardianName", "Name of the guardian, if one acts for the patient", Need.AT_MOST_ONCE),
        text("guardianRelationship", "What the guardian is to the patient", Need.AT_MOST_ONCE),
        text("guardianContact", "How the guardian is reached", Need.AT_MOST_ONCE),
        new Question(
            "otherPerson",
            "Yes when the practice has a patient of this name born on this day, and this one is"
                + " somebody else",
            Kind.YES_OR_NO,
            Need.AT_MOST_ONCE),
        text("prescriberNpi", "NPI of the prescriber who treats the patient", Need.AT_MOST_ONCE)
            .from(
                "%user.identifier.where(system = 'http://hl7.org/fhir/sid/us-npi').first().value"));
  }

  private static Group category(Set<String> bases) {
    return group(
        "risk",
        "Whether the patient can become pregnant, as a clinician judges",
        choice(
            "category",
            "Category of the patient",
            Need.ONCE,
            codes("category", RiskCategory.class)),
        choice(
                "basis",
                "Why the patient cannot become pregnant",
                Need.ONCE,
                bases.stream().sorted().map(each -> code("basis", each)).toList())
            .when(CANNOT));
  }

  private static Group consent() {
    List<Choice> signers = codes("signer", Signer.class);
    return group(
        "consent",
        "Forms that were signed; only the prescriber records them",
        new Question("signedOn", "Day on which they were signed", Kind.DAY, Need.AT_MOST_ONCE),
        choice("patientForm", "Who signed the patient's form", Need.ANY_NUMBER, signers),
        choice("riskForm", "Who signed the form about birth defects", Need.ANY_NUMBER, signers)
            .when(CAN));
  }

  private static Group counseling() {
    return group(
        "visit",
        "The first visit",
        new Question("counseledOn", "Day of the counseling", Kind.DAY, Need.AT_MOST_ONCE),
        choice("methods", "Methods of contraception agreed on", Need.ANY_NUMBER, methods())
            .when(CAN),
        new Question("methodsOn", "Day on which they were agreed on", Kind.DAY, Need.AT_MOST_ONCE)
            .when(CAN));
  }

  private static Group test() {
    return new Group(
        "test",
        "The screening test",
        CAN,
        List.of(
            new Question("testedOn", "Day the specimen was taken", Kind.DAY, Need.AT_MOST_ONCE),
            choice(
                "result",
                "Result",
                Need.AT_MOST_ONCE,
                codes("test-result", PregnancyTested.Result.class)),
            choice(
                "specimen",
                "Specimen",
                Need.AT_MOST_ONCE,
                codes("specimen", PregnancyTested.Specimen.class)),
            choice(
                "setting",
                "Where it was done",
                Need.AT_MOST_ONCE,
                codes("test-setting", PregnancyTested.Setting.class)),
            new Question(
                "sensitivity",
                "Smallest amount of hCG the test shows, in mIU/mL",
                Kind.NUMBER,
                Need.AT_MOST_ONCE)));
  }

  private static List<Choice> methods() {
    return codes("contraception-method", ContraceptionMethod.class);
  }

  private static Group group(String name, String text, FormItem... items) {
    return new Group(name, text, null, List.of(items));
  }

  private static Question text(String name, String text, Need need) {
    return new Question(name, text, Kind.TEXT, need);
  }

  private static Question choice(String name, String text, Need need, List<Choice> choices) {
    return new Question(name, text, Kind.CHOICE, need, choices, null, "");
  }

  private static Condition category(RiskCategory category) {
    return new Condition("category", code("category", category.name()));
  }

  private static <E extends Enum<E>> List<Choice> codes(String system, Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(each -> code(system, each.name())).toList();
  }

  /** The words of a code are its name: {@code IUD_COPPER} is IUD copper. */
  private static Choice code(String system, String code) {
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT).replaceAll("\\biud\\b", "IUD");
    String display = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new Choice(CODES + system, code, display);
  }
}
