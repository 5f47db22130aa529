package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.form.Form;
import org.coursewatch.form.Given;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.platform.ProblemException;
import org.junit.jupiter.api.Test;

/** What a submitted form says, and when two say the same. */
class FormSubmissionTest {

  private static final String FORM =
      """
      {"resourceType": "QuestionnaireResponse", "status": "completed", %s
       "questionnaire": "urn:coursewatch:questionnaire:monthly-confirmation|1.0.0",
       "item": [%s]}
      """;
  private static final String VISIT =
      "{\"linkId\": \"visitOn\", \"answer\": [{\"valueDate\": \"2026-10-01\"}]}";
  private static final String OTHER =
      "{\"linkId\": \"note\", \"answer\": [{\"valueString\": \" x \"}]}";

  private static FormSubmission read(String text) {
    return FormSubmission.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String subject(String system, String value) {
    return "\"subject\": {\"identifier\": {\"system\": \"%s\", \"value\": \"%s\"}},"
        .formatted(system, value);
  }

  @Test
  void theOrderAndWhatNobodyMeansMakeNoDifference() {
    String one = read(FORM.formatted("", VISIT + "," + OTHER)).content();
    assertThat(read(FORM.formatted("\"id\": \"x\", \"authored\": \"2026\",", OTHER + "," + VISIT)))
        .extracting(FormSubmission::content)
        .isEqualTo(one);
    assertThat(read(FORM.formatted("", "{\"linkId\": \"g\", \"item\": [" + OTHER + "]}," + VISIT)))
        .extracting(FormSubmission::content)
        .isEqualTo(one);
  }

  @Test
  void anotherAnswerAnotherPatientOrAnotherNameIsAnotherSubmission() {
    assertThat(
            Stream.of(
                    FORM.formatted("", VISIT),
                    FORM.formatted("", VISIT.replace("-01\"", "-02\"")),
                    FORM.formatted("", VISIT.replace("valueDate", "valueString")),
                    FORM.formatted(subject("urn:a", "1"), VISIT),
                    FORM.formatted(subject("urn:a", "2"), VISIT),
                    FORM.formatted(subject("urn:b", "1"), VISIT),
                    FORM.formatted(
                        "\"identifier\": {\"system\": \"urn:x\", \"value\": \"1\"},", VISIT))
                .map(each -> read(each).content()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theCaseIsNamedByTheSubjectOrByParameters() {
    String number = "0123456789abcdef0123456789abcdef";
    FormSubmission bySubject = read(FORM.formatted(subject(CaseNumber.SYSTEM, number), VISIT));
    assertThat(bySubject.about().number()).hasToString(number);
    assertThat(bySubject.about().patient().identifiers()).isEmpty();
    String parameters =
        """
        {"resourceType": "Parameters", "parameter": [
          {"name": "caseNumber", "valueString": "%s"}, {"name": "r", "resource": %s}]}
        """
            .formatted(number, FORM.formatted("", VISIT));
    assertThat(read(parameters).about().number()).hasToString(number);
    assertThatThrownBy(() -> read(FORM.formatted(subject(CaseNumber.SYSTEM, "5"), VISIT)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void aSubjectThatWasNotSentIsNoOtherPatientWhoWas() {
    String bundle =
        """
        {"resourceType": "Bundle", "type": "message", "entry": [
          {"resource": {"resourceType": "Patient", "id": "p1",
            "identifier": [{"system": "urn:a", "value": "1"}]}},
          {"resource": %s}]}
        """;
    String form = FORM.formatted("%s", VISIT);
    assertThat(read(bundle.formatted(form.formatted(""))).about().patient().identifiers())
        .containsExactly(new ExternalIdentifier("urn:a", "1"));
    String other = "\"subject\": {\"reference\": \"Patient/p2\"},";
    assertThat(read(bundle.formatted(form.formatted(other))).about().patient().identifiers())
        .isEmpty();
  }

  @Test
  void aNumberOfABillionDigitsIsNone() {
    String answer = "{\"linkId\": \"n\", \"answer\": [{\"valueDecimal\": %s}]}";
    assertThat(read(FORM.formatted("", answer.formatted("1E999999999"))).given())
        .containsExactly(Given.unreadable("n"));
    assertThat(
            read(FORM.formatted("", answer.formatted("25.5"))).given().getFirst().value().plain())
        .isEqualTo("25.5");
  }

  @Test
  void theFormIsNamedByItsUrlOrItsAddress() {
    String form = FORM.formatted("", VISIT);
    assertThat(read(form).form()).isEqualTo(Form.Id.MONTHLY_CONFIRMATION);
    assertThat(read(form).version()).isEqualTo("1.0.0");
    FormSubmission byAddress =
        read(
            form.replace(
                "urn:coursewatch:questionnaire:monthly-confirmation|1.0.0",
                "https://rems.example.org/fhir/Questionnaire/monthly-confirmation"));
    assertThat(byAddress.form()).isEqualTo(Form.Id.MONTHLY_CONFIRMATION);
    assertThat(byAddress.version()).isNull();
  }
}
