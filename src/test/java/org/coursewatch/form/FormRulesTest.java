package org.coursewatch.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.Step;
import org.coursewatch.form.FormItem.Kind;
import org.coursewatch.form.FormItem.Need;
import org.coursewatch.form.FormItem.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers against their form: what is missing, what does not fit, what was not asked. */
class FormRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Set<String> BASES = Set.of("HYSTERECTOMY", "MALE");
  private static final String CODE = "urn:coursewatch:code:";

  private static Form form(Form.Id id) {
    return switch (id) {
      case PATIENT_ENROLLMENT -> Forms.patientEnrollment(BASES);
      case PRESCRIBER_ENROLLMENT -> Forms.prescriberEnrollment();
      case MONTHLY_CONFIRMATION -> Forms.monthlyConfirmation();
    };
  }

  private static Given category(String code) {
    return Given.code("category", CODE + "category", code);
  }

  /** The least that an enrollment needs, with {@code more}. */
  private static List<Given> enrollment(Given... more) {
    List<Given> given =
        new ArrayList<>(
            List.of(
                Given.text("givenName", "Ada"),
                Given.text("familyName", "Sample"),
                Given.day("birthDate", LocalDate.of(1998, 4, 12))));
    given.addAll(List.of(more));
    return given;
  }

  private static List<String> faulty(List<Given> given) {
    return FormRules.faults(form(Form.Id.PATIENT_ENROLLMENT), given).stream()
        .map(each -> each.question() + " " + each.reason())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Form.Id.class)
  void anEmptyFormLacksEverythingThatIsNeeded(Form.Id id) {
    Form form = form(id);
    List<String> needed =
        form.questions().stream()
            .filter(each -> each.need() == Need.ONCE && each.askedWhen() == null)
            .map(Question::name)
            .toList();
    assertThat(needed).isNotEmpty();
    assertThat(FormRules.faults(form, List.of()).stream().map(FormFault::question))
        .containsExactlyElementsOf(needed);
  }

  @ParameterizedTest
  @EnumSource(Form.Id.class)
  void namesAreUniqueAndWhatIsAskedDependsOnQuestionsThereAre(Form.Id id) {
    Form form = form(id);
    Set<String> names = new HashSet<>();
    for (Question each : form.questions()) {
      assertThat(names.add(each.name())).as(each.name()).isTrue();
      assertThat(each.choices().isEmpty()).isEqualTo(each.kind() != Kind.CHOICE);
      if (each.askedWhen() != null) {
        assertThat(form.byName().get(each.askedWhen().question()).choices())
            .anyMatch(choice -> choice.code().equals(each.askedWhen().code().code()));
      }
    }
  }

  @Test
  void whatAnEnrollmentAsksIsWhatThePathOfTheConsoleAsks() {
    Set<String> path = new HashSet<>();
    for (Step step : Step.values()) {
      path.addAll(step.answers());
    }
    path.removeAll(Set.of("person", "labOn", "alt", "altLimit", "triglycerides"));
    path.addAll(Set.of("otherPerson", "prescriberNpi"));
    assertThat(form(Form.Id.PATIENT_ENROLLMENT).byName().keySet())
        .containsExactlyInAnyOrderElementsOf(path);
  }

  @Test
  void theLeastThatIsNeededIsEnough() {
    assertThat(faulty(enrollment(category("CAN_BECOME_PREGNANT")))).isEmpty();
  }

  @Test
  void whatIsAskedOnlyForSomeIsNeededOnlyThen() {
    assertThat(faulty(enrollment(category("CANNOT_BECOME_PREGNANT"))))
        .containsExactly("basis is not answered");
    assertThat(
            faulty(
                enrollment(
                    category("CANNOT_BECOME_PREGNANT"),
                    Given.code("basis", CODE + "basis", "HYSTERECTOMY"))))
        .isEmpty();
    assertThat(
            faulty(
                enrollment(
                    category("CAN_BECOME_PREGNANT"),
                    Given.code("basis", CODE + "basis", "HYSTERECTOMY"))))
        .containsExactly("basis is answered, and not asked for after the other answers");
  }

  @Test
  void theSameCodeOfAnotherSystemIsNoChoice() {
    assertThat(faulty(enrollment(Given.code("category", "urn:other", "CAN_BECOME_PREGNANT"))))
        .containsExactly("category is none of the choices");
    assertThat(faulty(enrollment(Given.code("category", "", "CAN_BECOME_PREGNANT"))))
        .containsExactly("category is none of the choices");
  }

  @Test
  void anAnswerOfAnotherKindDoesNotFit() {
    List<Given> wrong =
        List.of(
            Given.yesOrNo("givenName", true),
            Given.text("birthDate", "1998-04-12"),
            Given.day("familyName", DAY),
            Given.text("category", "CAN_BECOME_PREGNANT"),
            Given.unreadable("phone"),
            Given.number("email", BigDecimal.ONE));
    assertThat(faulty(wrong))
        .containsExactly(
            "givenName has an answer of another kind",
            "familyName has an answer of another kind",
            "birthDate has an answer of another kind",
            "phone has an answer of another kind",
            "email has an answer of another kind",
            "category has an answer of another kind");
  }

  @Test
  void whatIsAnsweredOnceIsNotAnsweredTwice() {
    assertThat(faulty(enrollment(category("CAN_BECOME_PREGNANT"), Given.text("givenName", "Eve"))))
        .containsExactly("givenName has more than one answer");
  }

  @Test
  void textsAreOfAReasonableLength() {
    assertThat(faulty(enrollment(category("CAN_BECOME_PREGNANT"), Given.text("phone", "  "))))
        .containsExactly("phone is empty");
    assertThat(
            faulty(
                enrollment(category("CAN_BECOME_PREGNANT"), Given.text("phone", "1".repeat(101)))))
        .containsExactly("phone is too long");
    assertThat(faulty(enrollment(category("CAN_BECOME_PREGNANT"), Given.text("phone", "1\u0000"))))
        .containsExactly("phone has characters that are no text");
  }

  @Test
  void anUnknownQuestionIsNamedWhenItCanBe() {
    assertThat(
            faulty(
                enrollment(
                    category("CAN_BECOME_PREGNANT"),
                    Given.yesOrNo("approved", true),
                    Given.yesOrNo("<script>", true))))
        .containsExactly("approved is no question of this form", " is no question of this form");
  }

  @Test
  void daysThatCannotBeAreFoundByTheRulesOfThePath() {
    List<Given> given =
        enrollment(
            category("CAN_BECOME_PREGNANT"),
            Given.day("counseledOn", DAY.plusDays(1)),
            Given.code("patientForm", CODE + "signer", "PATIENT"),
            Given.text("email", "nowhere"));
    assertThat(faulty(given)).isEmpty();
    Answers answers = EnrollmentAnswers.of(given);
    assertThat(EnrollmentAnswers.faults(answers, DAY, BASES).stream().map(FormFault::question))
        .containsExactlyInAnyOrder("email", "signedOn", "counseledOn");
  }
}
