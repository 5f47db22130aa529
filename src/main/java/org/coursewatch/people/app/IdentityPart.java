package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Guardian;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientBook.Replaced;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;
import org.coursewatch.people.json.IdentityText;
import org.jspecify.annotations.Nullable;

/** Who the patient is, and what stood there before corrections; of merged records as well. */
@ApplicationScoped
class IdentityPart implements PatientRecordPart {

  private static final String ERASED = "(erased)";

  private final PatientBook book;

  @Inject
  IdentityPart(PatientBook book) {
    this.book = book;
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public String title() {
    return "Who you are";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    List<Object> all = new ArrayList<>();
    for (PatientId each : book.record(patient.id())) {
      book.find(each).ifPresent(found -> all.add(of(found)));
    }
    return all;
  }

  private Map<String, @Nullable Object> of(PatientRecord patient) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("patientId", patient.id().toString());
    map.put("patientNumber", patient.number().toString());
    addIdentity(map, patient.identity());
    map.put("registeredAt", patient.registeredAt().toString());
    map.put("registeredBy", patient.registeredBy());
    map.put("mergedInto", text(patient.mergedInto()));
    map.put("erasedAt", text(patient.erasedAt()));
    map.put("corrections", book.replaced(patient.id()).stream().map(IdentityPart::of).toList());
    return map;
  }

  private static Map<String, @Nullable Object> of(Replaced replaced) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("correctedAt", replaced.replacedAt().toString());
    map.put("correctedBy", replaced.replacedBy());
    map.put("reason", replaced.reason() == null ? ERASED : replaced.reason());
    Map<String, @Nullable Object> before = new LinkedHashMap<>();
    addIdentity(before, replaced.identity());
    map.put("before", before);
    return map;
  }

  private static void addIdentity(Map<String, @Nullable Object> map, @Nullable Identity identity) {
    if (identity == null) {
      map.put("givenName", ERASED);
      map.put("familyName", ERASED);
      return;
    }
    map.put("givenName", identity.givenName());
    map.put("familyName", identity.familyName());
    map.put("birthDate", identity.birthDate().toString());
    map.put("email", identity.contacts().email());
    map.put("phone", identity.contacts().phone());
    map.put("language", IdentityText.language(identity.contacts()));
    Guardian guardian = identity.guardian();
    if (guardian != null) {
      map.put(
          "guardian",
          Map.of(
              "name", guardian.name(),
              "relationship", guardian.relationship(),
              "contact", guardian.contact()));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
