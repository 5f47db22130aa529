package org.coursewatch.ncpdp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells of whom it means.
 *
 * @param number the patient's number in the program, null when not told
 * @param caseTold as told, null when not
 * @param birthDate null when not told
 * @param person the element that describes the patient
 */
record ToldPatient(
    @Nullable PatientNumber number,
    @Nullable String caseTold,
    @Nullable LocalDate birthDate,
    XmlElement person) {

  static ToldPatient read(ScriptMessage message, Faults faults) {
    XmlElement content = message.content();
    XmlElement person =
        content
            .at("Patient", "HumanPatient")
            .or(() -> content.at("Patient"))
            .orElseGet(() -> XmlElement.of("Patient"));
    String caseTold =
        content
            .textOf("REMSCaseID")
            .or(
                () ->
                    message
                        .header()
                        .textAt("AuthorizationNumber")
                        .filter(told -> CaseNumber.parse(told).isPresent()))
            .orElse(null);
    return new ToldPatient(number(person, faults), caseTold, birthDate(person, faults), person);
  }

  /** The case, if what is told is the number of one. */
  Optional<CaseNumber> caseNumber() {
    return Optional.ofNullable(caseTold).flatMap(CaseNumber::parse);
  }

  /** The patient's number; some systems keep it in the place of the case. */
  Optional<PatientNumber> patientNumber() {
    return Optional.ofNullable(number)
        .or(() -> Optional.ofNullable(caseTold).flatMap(PatientNumber::parse));
  }

  /** As a system of a practice is asked whom it means. */
  DescribedPatient described() {
    XmlElement name =
        person.at("Name").or(() -> person.at("Names", "Name")).orElse(XmlElement.of("Name"));
    Set<String> phones = new HashSet<>();
    Set<String> emails = new HashSet<>();
    for (XmlElement each :
        person.at("CommunicationNumbers").map(XmlElement::children).orElse(List.of())) {
      if (each.name().toLowerCase(Locale.ROOT).endsWith("telephone")) {
        each.textAt("Number").ifPresent(phones::add);
      } else if (each.isCalled("ElectronicMail") && !each.text().isEmpty()) {
        emails.add(each.text());
      }
    }
    return new DescribedPatient(
        patientNumber().map(Set::of).orElse(Set.of()),
        Set.of(),
        name.textAt("LastName").orElse(null),
        name.textAt("FirstName").map(List::of).orElse(List.of()),
        birthDate,
        phones,
        emails);
  }

  private static @Nullable PatientNumber number(XmlElement person, Faults faults) {
    Optional<String> told = person.textAt("Identification", "REMSPatientID");
    Optional<PatientNumber> number = told.flatMap(PatientNumber::parse);
    if (told.isPresent() && number.isEmpty()) {
      faults.add(
          "Patient/HumanPatient/Identification/REMSPatientID",
          "was mistyped: its characters do not fit together",
          "Compare it with the number the patient shows you.");
    }
    return number.orElse(null);
  }

  /** A day, or an instant of which only the day counts. */
  private static @Nullable LocalDate birthDate(XmlElement person, Faults faults) {
    Optional<String> told =
        person
            .textAt("DateOfBirth", "Date")
            .or(() -> person.textAt("DateOfBirth", "DateTime"))
            .or(() -> person.textAt("DateOfBirth"));
    if (told.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(told.get().split("T", 2)[0]);
    } catch (DateTimeException noSuchDay) {
      faults.add(
          "Patient/HumanPatient/DateOfBirth/Date",
          "is no day",
          "Send year, month and day: 1998-04-12.");
      return null;
    }
  }
}
