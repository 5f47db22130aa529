package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientIdentifiers;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;

/** What other systems call the patient; of merged records as well. */
@ApplicationScoped
class IdentifiersPart implements PatientRecordPart {

  private final PatientBook book;
  private final PatientIdentifiers identifiers;

  @Inject
  IdentifiersPart(PatientBook book, PatientIdentifiers identifiers) {
    this.book = book;
    this.identifiers = identifiers;
  }

  @Override
  public int place() {
    return 15;
  }

  @Override
  public String name() {
    return "identifiers";
  }

  @Override
  public String title() {
    return "What other systems call you";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    List<Object> all = new ArrayList<>();
    for (PatientId each : book.record(patient.id())) {
      identifiers
          .of(each)
          .forEach(found -> all.add(Map.of("system", found.system(), "value", found.value())));
    }
    return all;
  }
}
