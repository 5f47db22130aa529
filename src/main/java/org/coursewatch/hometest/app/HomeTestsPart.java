package org.coursewatch.hometest.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.hometest.HomeTests;
import org.coursewatch.hometest.json.HomeTestJson;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;

/**
 * The home tests a patient sent, and what became of them. The photos are at {@code /my/home-tests}.
 */
@ApplicationScoped
class HomeTestsPart implements PatientRecordPart {

  private final CourseLedger ledger;
  private final HomeTests tests;

  @Inject
  HomeTestsPart(CourseLedger ledger, HomeTests tests) {
    this.ledger = ledger;
    this.tests = tests;
  }

  @Override
  public int place() {
    return 33;
  }

  @Override
  public String name() {
    return "homeTests";
  }

  @Override
  public String title() {
    return "Home tests you sent";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    return ledger.of(patient.id()).stream()
        .flatMap(course -> ledger.find(course).stream())
        .flatMap(file -> tests.of(file, null, Integer.MAX_VALUE).stream())
        .map(test -> HomeTestJson.of(test, !reader.readsEverything()))
        .toList();
  }
}
