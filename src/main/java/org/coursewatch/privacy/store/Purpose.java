package org.coursewatch.privacy.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a sealed value is bound to. The first word tells the three uses of keys apart, and no id of
 * a patient holds the sign between the parts, so that no two bindings look alike.
 */
final class Purpose {

  private Purpose() {}

  static byte[] ofService(String purpose) {
    return bytes("service|" + purpose);
  }

  static byte[] ofPatient(UUID patient, String purpose) {
    return bytes("patient|" + patient + "|" + purpose);
  }

  static byte[] ofPatientKey(UUID patient) {
    return bytes("patient-key|" + patient);
  }

  /** What is hashed for a look-up: the purpose with its length before it, then the value. */
  static byte[] ofLookup(String purpose, byte[] value) {
    byte[] head = bytes("lookup|" + purpose.length() + "|" + purpose + "|");
    byte[] all = new byte[head.length + value.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(value, 0, all, head.length, value.length);
    return all;
  }

  /** The field alone, as messages name it. */
  static String field(String purpose) {
    int end = purpose.indexOf('\n');
    return end < 0 ? purpose : purpose.substring(0, end);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
