package org.coursewatch.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which patient another system means. An identifier decides; without one it takes the names, the
 * birth date <em>and</em> a phone number or an e-mail address. What fits two people, or contradicts
 * itself, is nobody's: never somebody else's answer.
 */
public sealed interface PatientMatch {

  /** It can be nobody else. */
  record One(PatientRecord patient) implements PatientMatch {}

  /** There is nobody, or not for sure. */
  record Nobody(Doubt doubt) implements PatientMatch {}

  /** Why nobody was found. */
  enum Doubt {
    UNKNOWN("Nobody here fits what was told of the patient."),
    TOO_LITTLE(
        "Names and birth date alone find nobody: send the patient number, the record number of your"
            + " system, or the patient's phone number or e-mail address as well."),
    AMBIGUOUS(
        "What was told of the patient fits more than one person: send the patient number or the"
            + " record number of your system."),
    CONTRADICTORY("The identifier belongs to somebody with another birth date.");

    private final String sentence;

    Doubt(String sentence) {
      this.sentence = sentence;
    }

    /** One sentence for whoever asked; tells nothing of anybody. */
    public String sentence() {
      return sentence;
    }
  }

  /**
   * Of those with one of the identifiers told.
   *
   * @param identified everybody an identifier of {@code told} belongs to
   */
  static PatientMatch amongIdentified(DescribedPatient told, List<PatientRecord> identified) {
    if (identified.isEmpty()) {
      return new Nobody(Doubt.UNKNOWN);
    }
    Set<PatientId> ids = new HashSet<>();
    identified.forEach(each -> ids.add(each.id()));
    if (ids.size() > 1) {
      return new Nobody(Doubt.AMBIGUOUS);
    }
    PatientRecord found = identified.getFirst();
    Identity identity = found.identity();
    LocalDate born = told.birthDate();
    if (born != null && (identity == null || !identity.birthDate().equals(born))) {
      return new Nobody(Doubt.CONTRADICTORY);
    }
    return new One(found);
  }

  /**
   * Of those with the same family name born on the same day.
   *
   * @param namesakes all of them
   * @param plain a name as it is compared, without accents, capitals and punctuation
   */
  static PatientMatch amongNamesakes(
      DescribedPatient told, List<PatientRecord> namesakes, UnaryOperator<String> plain) {
    if (!isEnough(told)) {
      return new Nobody(Doubt.TOO_LITTLE);
    }
    List<PatientRecord> fitting = new ArrayList<>();
    for (PatientRecord each : namesakes) {
      Identity identity = each.identity();
      if (identity != null && isCalledSo(told, identity, plain) && isReachedSo(told, identity)) {
        fitting.add(each);
      }
    }
    if (fitting.size() > 1) {
      return new Nobody(Doubt.AMBIGUOUS);
    }
    return fitting.isEmpty() ? new Nobody(Doubt.UNKNOWN) : new One(fitting.getFirst());
  }

  /** Whether enough was told to look for somebody without an identifier. */
  static boolean isEnough(DescribedPatient told) {
    return told.familyName() != null
        && !told.givenNames().isEmpty()
        && told.birthDate() != null
        && !(told.phones().isEmpty() && told.emails().isEmpty());
  }

  /** Records keep all given names in one text; the first one is compared. */
  private static boolean isCalledSo(
      DescribedPatient told, Identity identity, UnaryOperator<String> plain) {
    return first(told.givenNames().getFirst(), plain).equals(first(identity.givenName(), plain))
        && identity.birthDate().equals(told.birthDate());
  }

  private static String first(String names, UnaryOperator<String> plain) {
    return plain.apply(names.strip().split("\\s+")[0]);
  }

  private static boolean isReachedSo(DescribedPatient told, Identity identity) {
    String phone = digits(identity.contacts().phone());
    String email = identity.contacts().email();
    return (!phone.isEmpty() && told.phones().stream().anyMatch(each -> digits(each).equals(phone)))
        || (email != null && told.emails().stream().anyMatch(email::equalsIgnoreCase));
  }

  /**
   * The last ten digits, so that a country code makes no difference; empty for fewer than seven.
   */
  private static String digits(@Nullable String phone) {
    String all = phone == null ? "" : phone.replaceAll("[^0-9]", "");
    return all.length() < 7 ? "" : all.substring(Math.max(0, all.length() - 10));
  }
}
