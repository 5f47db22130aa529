package org.coursewatch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.Test;

/** An entry is written with the work it tells of, or not at all, and holds what it was told. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class AuditTrailTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

  private final PharmacyId pharmacy = new PharmacyId(UUID.randomUUID());
  private final CourseId course = new CourseId(UUID.randomUUID());
  private final PatientId patient = new PatientId(UUID.randomUUID());
  private final Actor by =
      new Actor("rx-" + UUID.randomUUID(), Role.PHARMACIST, null, pharmacy, null)
          .from("Counter/2.1 192.0.2.7");

  @Inject AuditTrail audit;
  @Inject TrailWitness witness;

  @Test
  void keepsWhatItWasTold() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                audit.note(
                    by,
                    AuditAction.ELIGIBILITY_ASKED
                        .on(AuditSubject.course(patient, course))
                        .answered(false)
                        .under("us-ipledge/2026-11-15")
                        .codes(List.of("NOT_CLEARED"))
                        .inState("CHECKS_DUE"),
                    NOON));
    assertThat(witness.of(by.account()))
        .containsExactly(
            "ELIGIBILITY_ASKED ANSWERED_NO PHARMACIST %s Counter/2.1 192.0.2.7 %s %s 2026-11-22T12:00:00.123456Z"
                    .formatted(pharmacy, patient, course)
                + " us-ipledge/2026-11-15 {\"codes\":[\"NOT_CLEARED\"],\"state\":\"CHECKS_DUE\"}");
    assertThat(witness.breaks()).isEmpty();
  }

  @Test
  void whatWasUndoneLeavesNoEntry() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          audit.note(by, AuditAction.COURSE_READ, subject(), NOON);
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertThat(witness.of(by.account())).isEmpty();
  }

  @Test
  void severalEntriesOfATransactionStandOneAfterTheOther() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              audit.note(by, AuditAction.COURSE_READ, subject(), NOON);
              audit.note(by, AuditAction.LEDGER_READ, subject(), NOON);
            });
    assertThat(witness.of(by.account()))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("COURSE_READ DONE"),
            second -> assertThat(second).startsWith("LEDGER_READ DONE"));
    assertThat(witness.breaks()).isEmpty();
  }

  @Test
  void belongsToATransaction() {
    assertThatThrownBy(() -> audit.note(by, AuditAction.COURSE_READ, subject(), NOON))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takesCodesAndIdsOnly() {
    AuditNote note = AuditAction.COURSE_READ.on(subject());
    assertThatThrownBy(() -> note.codes(List.of("Ada Sample")))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> subject().with("Ada Sample")).isInstanceOf(RuntimeException.class);
  }

  private AuditSubject subject() {
    return AuditSubject.course(patient, course);
  }
}
