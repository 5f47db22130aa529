package org.coursewatch.course.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import org.coursewatch.course.json.SealedReason;
import org.coursewatch.people.PatientId;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.privacy.WrappedKeys;

/**
 * Seals what a course holds beside health facts: the birth date, and the free text of facts, in
 * which people write names. Both are sealed with the patient's key and end with it; the ledger and
 * its chain stay as they are.
 */
@ApplicationScoped
class CourseSeal {

  static final String ERASED = "(erased)";

  private static final String BIRTH = "course.birth";
  private static final String TEXT = "fact.reason";
  private static final int LAST_DAY = 31;

  private final PatientCipher cipher;

  @Inject
  CourseSeal(PatientCipher cipher) {
    this.cipher = cipher;
  }

  byte[] birth(PatientId patient, LocalDate date) {
    return cipher.seal(patient, BIRTH, bytes(date.toString()));
  }

  /**
   * The birth date; once it is erased the last day of the year, so that nobody is taken for older
   * than they were.
   */
  LocalDate birth(PatientId patient, byte[] sealed, int year) {
    return birth(of(patient), sealed, year);
  }

  static LocalDate birth(WrappedKeys.Key key, byte[] sealed, int year) {
    return key.open(BIRTH, sealed)
        .map(text -> LocalDate.parse(text(text)))
        .orElseGet(() -> LocalDate.of(year, Month.DECEMBER, LAST_DAY));
  }

  /** The text of a fact as it is kept. */
  String seal(PatientId patient, String fact) {
    return SealedReason.seal(fact, plain -> cipher.seal(patient, TEXT, bytes(plain)));
  }

  /** The text of a fact as it was told. */
  String open(PatientId patient, String fact) {
    return open(of(patient), fact);
  }

  static String open(WrappedKeys.Key key, String fact) {
    return SealedReason.open(
        fact, bytes -> key.open(TEXT, bytes).map(CourseSeal::text).orElse(ERASED));
  }

  private WrappedKeys.Key of(PatientId patient) {
    return (purpose, bytes) -> cipher.open(patient, purpose, bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
