package org.coursewatch.hl7;

import static org.coursewatch.hl7.ObxReader.text;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.v251.segment.PID;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/** Reads whom a message means. */
final class PidReader {

  /** The assigning authority of patient numbers of this program. */
  private static final String AUTHORITY = "COURSEWATCH";

  private static final int IDENTIFIERS = 3;
  private static final int NAME = 5;
  private static final int MOST = 20;
  private static final int DAY = 8;

  private PidReader() {}

  /** What {@code pid} tells; what is missing, or not what HL7 says, is not told. */
  static DescribedPatient read(PID pid) throws HL7Exception {
    Set<PatientNumber> numbers = new HashSet<>();
    Set<ExternalIdentifier> identifiers = new HashSet<>();
    for (int i = 0; i < Math.min(pid.getPid3_PatientIdentifierListReps(), MOST); i++) {
      String value = text(pid, IDENTIFIERS, i, 1);
      String system = authority(pid, i);
      if (system.equals(DescribedPatient.NUMBER_SYSTEM)) {
        PatientNumber.parse(value).ifPresent(numbers::add);
      } else if (!system.isEmpty() && !value.isEmpty()) {
        identifiers.add(new ExternalIdentifier(system, value));
      }
    }
    String family = text(pid, NAME, 1);
    String given = text(pid, NAME, 2);
    return new DescribedPatient(
        numbers,
        identifiers,
        family.isEmpty() ? null : family,
        given.isEmpty() ? List.of() : List.of(given),
        birthDate(text(pid, 7, 1)),
        Set.of(),
        Set.of());
  }

  /** Who gave an identifier, as a URI; empty where it is not told. */
  private static String authority(PID pid, int repetition) throws HL7Exception {
    var authority = pid.getPid3_PatientIdentifierList(repetition).getCx4_AssigningAuthority();
    String name = told(authority.getHd1_NamespaceID().getValue());
    String id = told(authority.getHd2_UniversalID().getValue());
    if (name.equals(AUTHORITY) || id.equals(DescribedPatient.NUMBER_SYSTEM)) {
      return DescribedPatient.NUMBER_SYSTEM;
    }
    if (!id.isEmpty()) {
      boolean isOid = told(authority.getHd3_UniversalIDType().getValue()).equals("ISO");
      return isOid ? "urn:oid:" + id : id;
    }
    return name.isEmpty() ? "" : "urn:hl7v2:" + name;
  }

  private static String told(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static @Nullable LocalDate birthDate(String told) {
    try {
      return told.length() < DAY
          ? null
          : LocalDate.parse(told.substring(0, DAY), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
