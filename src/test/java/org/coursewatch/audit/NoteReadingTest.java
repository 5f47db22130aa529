package org.coursewatch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coursewatch.audit.app.NoteReading;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.Test;

/** Entries that are committed together are as whole as those that are committed alone. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class NoteReadingTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
  private static final int READERS = 24;
  private static final int EACH = 20;

  @Inject NoteReading readings;
  @Inject TrailWitness witness;

  @Test
  void whenItComesBackTheEntryIsThereForEverybody() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        all.add(threads.submit(this::readManyTimes));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    assertThat(witness.breaks()).isEmpty();
  }

  private void readManyTimes() {
    Actor by = reader("reader-" + UUID.randomUUID());
    for (int i = 1; i <= EACH; i++) {
      note(by);
      assertThat(witness.of(by.account())).hasSize(i);
    }
  }

  @Test
  void whoseEntryCannotBeWrittenGetsNoAnswerAndOthersDo() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      List<Future<?>> good = new ArrayList<>();
      List<Future<?>> bad = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        good.add(threads.submit(this::readManyTimes));
        bad.add(threads.submit(() -> note(reader("no text of the database \0"))));
      }
      for (Future<?> each : good) {
        each.get();
      }
      for (Future<?> each : bad) {
        assertThatThrownBy(each::get).hasMessageContaining("the audit trail cannot be written");
      }
    }
    assertThat(witness.breaks()).isEmpty();
  }

  private void note(Actor by) {
    PatientId patient = new PatientId(UUID.randomUUID());
    readings.note(
        by, AuditAction.ELIGIBILITY_ASKED.on(AuditSubject.of(patient)).answered(false), NOON);
  }

  private static Actor reader(String account) {
    return new Actor(account, Role.PHARMACIST, null, null, null).from("Counter/2.1 192.0.2.7");
  }
}
