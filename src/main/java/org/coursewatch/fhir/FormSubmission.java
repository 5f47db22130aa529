package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.form.About;
import org.coursewatch.form.Form;
import org.coursewatch.form.Given;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * A form that was filled in, as it comes: a QuestionnaireResponse alone, in Parameters, or in the
 * Bundle of a message, with the patient beside it or not.
 *
 * @param form which form
 * @param version the version that was filled in, null when it was not told
 * @param identifier what the sender calls the response; empty when it does not
 */
record FormSubmission(
    Form.Id form, @Nullable String version, String identifier, List<Given> given, About about) {

  private static final String RESPONSE = "QuestionnaireResponse";
  private static final Set<String> FINISHED = Set.of("completed", "amended");
  private static final String NPI = "http://hl7.org/fhir/sid/us-npi";

  /**
   * @throws org.coursewatch.platform.ProblemException when it is not one finished response to a
   *     form there is
   */
  static FormSubmission read(byte[] body) {
    JsonNode root = JsonText.read(body);
    SentResources sent = new SentResources(root);
    Faults faults = new Faults();
    List<JsonNode> responses = sent.all(RESPONSE);
    if (responses.size() != 1) {
      faults.add(
          root.path("resourceType").asText("").isEmpty() ? "resourceType" : "",
          "holds " + responses.size() + " QuestionnaireResponses, not one",
          "Send one, alone, in Parameters, or in the Bundle of a message.");
      faults.throwIfAny();
    }
    JsonNode response = responses.getFirst();
    if (!FINISHED.contains(response.path("status").asText(""))) {
      faults.add(
          RESPONSE + ".status", "is neither completed nor amended", "Send what is finished.");
    }
    String canonical = response.path("questionnaire").asText("");
    int bar = canonical.indexOf('|');
    Optional<Form.Id> form =
        QuestionnaireElement.named(bar < 0 ? canonical : canonical.substring(0, bar));
    if (form.isEmpty()) {
      faults.add(
          RESPONSE + ".questionnaire",
          "is no form of this program",
          "Send the url of a Questionnaire read here, with its version after a vertical bar.");
    }
    About about = about(response, root, sent, faults);
    faults.throwIfAny();
    JsonNode identifier = response.path("identifier");
    return new FormSubmission(
        form.orElseThrow(),
        bar < 0 ? null : canonical.substring(bar + 1),
        identifier.path("system").asText("") + "|" + identifier.path("value").asText(""),
        AnswersElement.read(response),
        about);
  }

  /** The same for every submission that says the same, in whatever order; for nobody to read. */
  String content() {
    StringBuilder text = new StringBuilder();
    line(text, form.code(), version, identifier, about.author(), about.number());
    given.stream()
        .map(each -> each.question() + "=" + each.value())
        .sorted()
        .forEach(each -> line(text, each));
    DescribedPatient patient = about.patient();
    line(text, patient.familyName(), patient.givenNames(), patient.birthDate());
    for (Set<?> each :
        List.of(patient.numbers(), patient.identifiers(), patient.phones(), patient.emails())) {
      line(text, each.stream().map(Object::toString).sorted().toList());
    }
    return text.toString();
  }

  /** In quotes, so that no value can pass for two. */
  private static void line(StringBuilder text, @Nullable Object... values) {
    for (Object value : values) {
      text.append(JsonText.write(String.valueOf(value))).append(' ');
    }
    text.append('\n');
  }

  private static About about(JsonNode response, JsonNode root, SentResources sent, Faults faults) {
    JsonNode subject = response.path("subject");
    DescribedPatient patient = described(subject, sent);
    String number = null;
    Set<ExternalIdentifier> others = new HashSet<>();
    for (ExternalIdentifier each : patient.identifiers()) {
      if (each.system().equals(CaseNumber.SYSTEM)) {
        number = each.value();
      } else {
        others.add(each);
      }
    }
    for (JsonNode each : root.path("parameter")) {
      if (Set.of("case_number", "caseNumber").contains(each.path("name").asText(""))) {
        number = each.path("valueString").asText("");
      }
    }
    Optional<CaseNumber> parsed = number == null ? Optional.empty() : CaseNumber.parse(number);
    if (number != null && parsed.isEmpty()) {
      faults.add(RESPONSE + ".subject", "names no case number", "Send it as it was answered.");
    }
    return new About(
        new DescribedPatient(
            patient.numbers(),
            others,
            patient.familyName(),
            patient.givenNames(),
            patient.birthDate(),
            patient.phones(),
            patient.emails()),
        parsed.orElse(null),
        author(response, sent));
  }

  /**
   * The Patient that the subject refers to, with the identifier of the reference itself. Without a
   * reference it is the only Patient sent; one that refers to nobody sent is not another one.
   */
  private static DescribedPatient described(JsonNode subject, SentResources sent) {
    JsonNode patient = sent.find("Patient", subject);
    List<JsonNode> patients = sent.all("Patient");
    if (patient == null && subject.path("reference").isMissingNode() && patients.size() == 1) {
      patient = patients.getFirst();
    }
    ObjectNode reference = JsonNodeFactory.instance.objectNode();
    if (subject.path("identifier").isObject()) {
      reference.putArray("identifier").add(subject.path("identifier"));
    }
    DescribedPatient byReference = PatientElement.described(reference);
    if (patient == null) {
      return byReference;
    }
    DescribedPatient told = PatientElement.described(patient);
    Set<PatientNumber> numbers = new HashSet<>(told.numbers());
    numbers.addAll(byReference.numbers());
    Set<ExternalIdentifier> identifiers = new HashSet<>(told.identifiers());
    identifiers.addAll(byReference.identifiers());
    return new DescribedPatient(
        numbers,
        identifiers,
        told.familyName(),
        told.givenNames(),
        told.birthDate(),
        told.phones(),
        told.emails());
  }

  /** The NPI of whoever filled it in, null when it was not told. */
  private static @Nullable String author(JsonNode response, SentResources sent) {
    JsonNode author = response.path("author");
    JsonNode practitioner = sent.find("Practitioner", author);
    if (author.path("identifier").path("system").asText("").equals(NPI)) {
      return author.path("identifier").path("value").asText("");
    }
    if (practitioner != null) {
      for (JsonNode each : practitioner.path("identifier")) {
        if (each.path("system").asText("").equals(NPI)) {
          return each.path("value").asText("");
        }
      }
    }
    return null;
  }
}
