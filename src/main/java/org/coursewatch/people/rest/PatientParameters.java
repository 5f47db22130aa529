package org.coursewatch.people.rest;

import java.util.List;
import java.util.UUID;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.TransferId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Parameters of addresses, each with its own clear fault. */
final class PatientParameters {

  static final String PATIENT = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11";

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;

  private PatientParameters() {}

  /** Something that is no id names no patient: 404, as for every other one may not see. */
  static PatientId patientId(String text) {
    try {
      return new PatientId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such patient among those you may see.",
              "Check the address; only the practice, the patient and administrators see a patient.")
          .asException();
    }
  }

  static TransferId transferId(String text) {
    try {
      return new TransferId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such transfer among those you may see.",
              "Check the address; only the two practices and administrators see a transfer.")
          .asException();
    }
  }

  static int limit(@Nullable String text) {
    try {
      int limit = text == null ? USUAL_LIMIT : Integer.parseInt(text);
      if (limit >= 1 && limit <= GREATEST_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range = "a whole number from 1 to " + GREATEST_LIMIT;
    throw malformed("limit", "is not " + range, "Send " + range + ".");
  }

  static @Nullable UUID cursor(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw malformed(
          "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
    }
  }

  static @Nullable PatientId patientCursor(@Nullable String text) {
    UUID id = cursor(text);
    return id == null ? null : new PatientId(id);
  }

  private static RuntimeException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
