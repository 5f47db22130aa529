package org.coursewatch.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.Check;
import org.coursewatch.course.CourseId;
import org.coursewatch.privacy.ServiceCipher;

/**
 * What a check of a course is called as a resource: the case number and a keyed hash of which check
 * it is and when it is due. Addresses are logged, and must not tell which check somebody looks at;
 * next month's check is another one.
 */
@ApplicationScoped
class TaskIds {

  private static final String PURPOSE = "fhir.task.id";
  private static final int CASE_DIGITS = 32;

  /** Where the hash begins in a look-up key, and how much of it is taken. */
  private static final int FROM = 5;

  private static final int BYTES = 12;

  private final ServiceCipher cipher;

  @Inject
  TaskIds(ServiceCipher cipher) {
    this.cipher = cipher;
  }

  String of(CourseId course, Check check) {
    return text(course, cipher.lookupKey(PURPOSE, value(course, check)));
  }

  /** The course of a task called {@code id}; empty when nothing is called so. */
  Optional<CourseId> course(String id) {
    return id.length() > CASE_DIGITS && id.charAt(CASE_DIGITS) == '.'
        ? CaseNumber.parse(id.substring(0, CASE_DIGITS)).map(CaseNumber::course)
        : Optional.empty();
  }

  /** Whether {@code check} is called {@code id}, also under an older key of the ring. */
  boolean isCalled(String id, CourseId course, Check check) {
    return cipher.lookupKeys(PURPOSE, value(course, check)).stream()
        .anyMatch(key -> text(course, key).equals(id));
  }

  private static String value(CourseId course, Check check) {
    LocalDate day = check.dueOn() == null ? check.overdueOn() : check.dueOn();
    return course + "\n" + check.code() + "\n" + check.occasion() + "\n" + day;
  }

  private static String text(CourseId course, byte[] lookupKey) {
    byte[] hash = Arrays.copyOfRange(lookupKey, FROM, FROM + BYTES);
    return new CaseNumber(course) + "." + HexFormat.of().formatHex(hash);
  }
}
