package org.coursewatch.form.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coursewatch.enrollment.Enrollment;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Backgrounds.OfPatient;
import org.coursewatch.people.Contacts;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientMatch;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.app.KeepIdentifiers;
import org.coursewatch.people.app.MatchPatient;
import org.coursewatch.people.app.RegisterPatient;
import org.jspecify.annotations.Nullable;

/**
 * The patient an enrollment is about: the one the practice has, if it can be nobody else, or a new
 * one. In doubt it is neither: two patients of one name born on one day are never mixed up.
 */
@ApplicationScoped
class PatientOfForm {

  private final MatchPatient match;
  private final PatientBook book;
  private final RegisterPatient register;
  private final KeepIdentifiers keep;

  @Inject
  PatientOfForm(
      MatchPatient match, PatientBook book, RegisterPatient register, KeepIdentifiers keep) {
    this.match = match;
    this.book = book;
    this.register = register;
    this.keep = keep;
  }

  /** The patient, who is called from now on what {@code about} calls the patient. */
  PatientRecord findOrRegister(
      Enrollment enrollment,
      DescribedPatient about,
      PrescriberId prescriber,
      Actor by,
      Instant now) {
    Identity identity = enrollment.identity();
    refuseOtherBirthDate(identity, about);
    DescribedPatient told = told(identity, about, enrollment.confirmedOther());
    PatientRecord patient =
        switch (match.match(told, by)) {
          case PatientMatch.One(PatientRecord found) -> known(found, identity, prescriber);
          case PatientMatch.Nobody(Doubt doubt) -> {
            refuseDoubt(doubt, told);
            refuseNamesake(enrollment);
            yield register.register(
                identity, OfPatient.NOT_TOLD, enrollment.confirmedOther(), prescriber, by, now);
          }
        };
    for (ExternalIdentifier each : about.identifiers()) {
      if (KeepIdentifiers.isKept(each)) {
        keep.add(patient.id(), each, by, now);
      }
    }
    return patient;
  }

  /** Of somebody the form calls another person only what identifies is left to look for. */
  private static DescribedPatient told(
      Identity identity, DescribedPatient about, boolean isOtherPerson) {
    Contacts contacts = identity.contacts();
    return new DescribedPatient(
        about.numbers(),
        about.identifiers(),
        isOtherPerson ? null : identity.familyName(),
        isOtherPerson ? List.of() : List.of(identity.givenName()),
        identity.birthDate(),
        with(about.phones(), contacts.phone()),
        with(about.emails(), contacts.email()));
  }

  private static Set<String> with(Set<String> told, @Nullable String more) {
    Set<String> all = new HashSet<>(told);
    if (more != null) {
      all.add(more);
    }
    return all;
  }

  private static PatientRecord known(
      PatientRecord found, Identity identity, PrescriberId prescriber) {
    Identity known = found.identity();
    if (known == null || !plain(known.familyName()).equals(plain(identity.familyName()))) {
      throw FormProblems.conflict(
          "The identifier belongs to a patient of another name.",
          "Check the identifier, or correct the patient's name first.");
    }
    if (!found.prescriber().equals(prescriber)) {
      throw FormProblems.conflict(
          "Another prescriber of the practice treats this patient.",
          "Name that prescriber, or let the patient be transferred first.");
    }
    return found;
  }

  private static void refuseDoubt(Doubt doubt, DescribedPatient told) {
    boolean isNobodys = doubt == Doubt.UNKNOWN && !told.numbers().isEmpty();
    if (isNobodys || doubt == Doubt.AMBIGUOUS || doubt == Doubt.CONTRADICTORY) {
      throw FormProblems.of(doubt);
    }
  }

  private void refuseNamesake(Enrollment enrollment) {
    Identity identity = enrollment.identity();
    if (!enrollment.confirmedOther()
        && !book.named(identity.familyName(), identity.birthDate(), 1).isEmpty()) {
      throw FormProblems.conflict(
          "The practice has a patient of this family name born on this day.",
          "If it is the same person, send the patient number or the identifier that is known here;"
              + " else answer otherPerson with true.");
    }
  }

  private static void refuseOtherBirthDate(Identity identity, DescribedPatient about) {
    LocalDate told = about.birthDate();
    if (told != null && !told.equals(identity.birthDate())) {
      throw FormProblems.of(
          "birthDate",
          "is not the birth date of the subject",
          "Check whom the form is about; send the same day in both.");
    }
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
