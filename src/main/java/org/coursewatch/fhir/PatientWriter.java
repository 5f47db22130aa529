package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.coursewatch.people.Contacts;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.Guardian;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.app.ReadKnownPatient.Known;
import org.coursewatch.people.json.IdentityText;
import org.jspecify.annotations.Nullable;

/**
 * A patient as a Patient of US Core. The service keeps no gender, so that it is unknown; once the
 * identity is erased nothing is left but ids.
 */
final class PatientWriter {

  private static final String TELECOM = "telecom";

  private PatientWriter() {}

  static ObjectNode write(Known known) {
    PatientRecord patient = known.record();
    ObjectNode resource = Elements.resource("Patient", patient.id().toString());
    ArrayNode identifiers = resource.putArray("identifier");
    identifiers.add(
        Elements.identifier(DescribedPatient.NUMBER_SYSTEM, patient.number().toString()));
    for (ExternalIdentifier each : known.identifiers()) {
      identifiers.add(Elements.identifier(each.system(), each.value()));
    }
    resource.put("active", patient.mergedInto() == null && !patient.isErased());
    resource.put("gender", "unknown");
    Identity identity = patient.identity();
    if (identity != null) {
      Elements.claim(resource, "us-core-patient");
      identity(resource, identity);
    }
    ArrayNode doctors = resource.putArray("generalPractitioner");
    doctors.add(
        Elements.known("prescriber", patient.prescriber().toString()).put("type", "Practitioner"));
    if (patient.mergedInto() != null) {
      ObjectNode link = resource.putArray("link").addObject();
      link.set("other", Elements.patient(patient.mergedInto()));
      link.put("type", "replaced-by");
    }
    return resource;
  }

  private static void identity(ObjectNode resource, Identity identity) {
    ObjectNode name = resource.putArray("name").addObject().put("use", "official");
    name.put("family", identity.familyName()).putArray("given").add(identity.givenName());
    resource.put("birthDate", identity.birthDate().toString());
    Contacts contacts = identity.contacts();
    telecom(resource, "phone", contacts.phone());
    telecom(resource, "email", contacts.email());
    ObjectNode communication = resource.putArray("communication").addObject();
    communication
        .putObject("language")
        .putArray("coding")
        .add(Elements.coding("urn:ietf:bcp:47", IdentityText.language(contacts)));
    communication.put("preferred", true);
    Guardian guardian = identity.guardian();
    if (guardian != null) {
      ObjectNode contact = resource.putArray("contact").addObject();
      contact.putArray("relationship").addObject().put("text", guardian.relationship());
      contact.putObject("name").put("text", guardian.name());
      telecom(contact, guardian.contact().contains("@") ? "email" : "phone", guardian.contact());
    }
  }

  private static void telecom(ObjectNode owner, String system, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      ArrayNode all =
          owner.path(TELECOM) instanceof ArrayNode there ? there : owner.putArray(TELECOM);
      all.addObject().put("system", system).put("value", value);
    }
  }
}
