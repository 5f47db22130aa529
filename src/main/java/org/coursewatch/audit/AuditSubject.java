package org.coursewatch.audit;

import java.util.regex.Pattern;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Which record it was about. Ids of this service only, never a name, a day or a patient number.
 *
 * @param kind what kind of record
 * @param patient whose record, null when it is nobody's or not known
 * @param course which course of the patient's, null for none in particular
 * @param record the id of another record, such as an authorization's number; null for none
 */
public record AuditSubject(
    Kind kind, @Nullable PatientId patient, @Nullable CourseId course, @Nullable String record) {

  /** The names are stored and hashed. */
  public enum Kind {
    PATIENT,
    COURSE,
    AUTHORIZATION,
    /** A list or a report over many records; {@code record} says which. */
    LIST,
    ACCOUNT,
    PRESCRIBER,
    PRACTICE,
    PHARMACY,
    WHOLESALER,
    AUDIT,
    KEYS,
    /** A case of non-compliance. */
    CASE,
    PROGRAM_AUDIT,
    /** Nothing but the route that was called, with its placeholders. */
    ROUTE
  }

  private static final Pattern RECORD = Pattern.compile("[A-Za-z0-9._:/{}@$-]{1,200}");

  public AuditSubject {
    if (record != null && !RECORD.matcher(record).matches()) {
      throw new IllegalArgumentException("that is no id of a record of this service");
    }
  }

  public static AuditSubject of(PatientId patient) {
    return new AuditSubject(Kind.PATIENT, patient, null, null);
  }

  public static AuditSubject of(CourseFile file) {
    return course(file.patient(), file.id());
  }

  public static AuditSubject course(@Nullable PatientId patient, CourseId course) {
    return new AuditSubject(Kind.COURSE, patient, course, null);
  }

  /** The authorization called {@code number} of the course {@code file}. */
  public static AuditSubject authorization(CourseFile file, String number) {
    return new AuditSubject(Kind.AUTHORIZATION, file.patient(), file.id(), number);
  }

  /** A list over many records, called {@code name}, such as {@code courses}. */
  public static AuditSubject list(String name) {
    return new AuditSubject(Kind.LIST, null, null, name);
  }

  /** A party, an account or anything else that is no patient's. */
  public static AuditSubject of(Kind kind, Object id) {
    return new AuditSubject(kind, null, null, id.toString());
  }

  /** The same patient and course, and {@code record} of them. */
  public AuditSubject with(String other) {
    return new AuditSubject(kind, patient, course, other);
  }
}
