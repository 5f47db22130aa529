package org.coursewatch.worklist.console;

import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is and how to reach the patient, in a line.
 *
 * @param name given and family name
 * @param number the number the patient shows
 * @param phone as told, null when nobody told
 * @param dial the same as a telephone dials it, null with {@code phone}
 */
public record PatientLine(
    String name, String number, @Nullable String phone, @Nullable String dial) {

  /**
   * @param erased what stands for a name that was erased
   */
  static PatientLine of(PatientRecord record, String erased) {
    Identity identity = record.identity();
    String phone = identity == null ? null : identity.contacts().phone();
    return new PatientLine(
        identity == null ? erased : identity.givenName() + " " + identity.familyName(),
        record.number().toString(),
        phone,
        phone == null ? null : CallWriter.dial(phone));
  }
}
