package org.coursewatch.people.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.people.Backgrounds.OfPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientBook.ErasureBasis;
import org.coursewatch.people.PatientId;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;

/**
 * What callers send about patients. Each is read with all its faults at once, and thrown back as
 * one problem when there are any.
 */
final class PatientRequests {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_SYSTEM = 200;
  private static final int NPI = 10;
  private static final String OTHER_PERSON = "CONFIRMED_OTHER_PERSON";

  private PatientRequests() {}

  /** A new patient. */
  record Registration(Identity identity, OfPatient background, boolean confirmedOther) {

    static Registration read(byte[] body) {
      Fields fields = fields(body);
      Identity identity = IdentityFields.read(fields);
      OfPatient background = BackgroundFields.ofPatient(fields);
      String duplicate = fields.optionalText("duplicate", LONGEST_NAME);
      if (duplicate != null && !duplicate.equals(OTHER_PERSON)) {
        fields
            .faults()
            .add(
                "duplicate",
                "is not a known code",
                "Send \"" + OTHER_PERSON + "\", or leave it out.");
      }
      end(fields);
      return new Registration(identity, background, duplicate != null);
    }
  }

  /** A corrected identity. */
  record Correction(Identity identity, OfPatient background, String reason) {

    static Correction read(byte[] body) {
      Fields fields = fields(body);
      Identity identity = IdentityFields.read(fields);
      OfPatient background = BackgroundFields.ofPatient(fields);
      String reason = fields.text("reason", LONGEST_REASON);
      end(fields);
      return new Correction(identity, background, reason);
    }
  }

  /** A name and a birth date to look for. */
  record Search(String familyName, LocalDate birthDate) {

    static Search read(byte[] body) {
      Fields fields = fields(body);
      String familyName = fields.text("familyName", LONGEST_NAME);
      LocalDate birthDate = fields.date("birthDate");
      end(fields);
      return new Search(familyName, birthDate);
    }
  }

  /** To whom a patient is offered. */
  record Offer(String npi) {

    static Offer read(byte[] body) {
      Fields fields = fields(body);
      String npi = readNpi(fields);
      end(fields);
      return new Offer(npi);
    }
  }

  /** To whom the office assigns a patient. */
  record Assignment(String npi, String reason) {

    static Assignment read(byte[] body) {
      Fields fields = fields(body);
      String npi = readNpi(fields);
      String reason = fields.text("reason", LONGEST_REASON);
      end(fields);
      return new Assignment(npi, reason);
    }
  }

  /** Which record a duplicate becomes part of. */
  record Merge(PatientId into, String reason) {

    static Merge read(byte[] body) {
      Fields fields = fields(body);
      PatientId into = patient(fields);
      String reason = fields.text("reason", LONGEST_REASON);
      end(fields);
      return new Merge(into, reason);
    }

    private static PatientId patient(Fields fields) {
      String id = fields.text("into", LONGEST_NAME);
      try {
        return new PatientId(UUID.fromString(id));
      } catch (IllegalArgumentException e) {
        if (!id.isEmpty()) {
          fields.faults().add("into", "is not the id of a patient", "Send a patientId.");
        }
        return new PatientId(new UUID(0, 0));
      }
    }
  }

  /** Why a merge is taken back. */
  record Reason(String reason) {

    static Reason read(byte[] body) {
      Fields fields = fields(body);
      String reason = fields.text("reason", LONGEST_REASON);
      end(fields);
      return new Reason(reason);
    }
  }

  /** Why an identity is erased. */
  record Erasing(ErasureBasis basis, String reason) {

    static Erasing read(byte[] body) {
      Fields fields = fields(body);
      ErasureBasis basis = fields.code("basis", ErasureBasis.class);
      String reason = fields.text("reason", LONGEST_REASON);
      end(fields);
      return new Erasing(basis, reason);
    }
  }

  /** What another system calls a patient. */
  static ExternalIdentifier identifier(byte[] body) {
    Fields fields = fields(body);
    String system = fields.text("system", LONGEST_SYSTEM);
    String value = fields.text("value", LONGEST_NAME);
    end(fields);
    return new ExternalIdentifier(system, value);
  }

  private static String readNpi(Fields fields) {
    String npi = fields.text("npi", NPI);
    if (!npi.isEmpty() && !npi.matches("\\d{10}")) {
      fields.faults().add("npi", "is not an NPI", "Send the ten digits.");
    }
    return npi;
  }

  private static Fields fields(byte[] body) {
    return new Fields(JsonText.read(body), "", new Faults());
  }

  private static void end(Fields fields) {
    fields.refuseUnknown();
    fields.faults().throwIfAny();
  }
}
