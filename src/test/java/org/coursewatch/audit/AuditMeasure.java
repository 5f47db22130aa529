package org.coursewatch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.audit.app.VerifyAudit;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.dispense.app.ReverseAuthorization;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.api.Test;

/**
 * Measures and judges no speed: {@code ./mvnw test -Dtest=AuditMeasure
 * -Dcoursewatch.measure.entries=1000000}. Its name keeps it out of every other test run.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class AuditMeasure {

  private static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, null, null, null);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final int COURSES = 40;
  private static final int ROUNDS = 3;

  @Inject Trail trail;
  @Inject VerifyAudit verify;
  @Inject TestPeople people;
  @Inject IssueAuthorization issue;
  @Inject ReverseAuthorization reverse;
  @Inject @Owner DataSource database;

  @Test
  void verification() throws Exception {
    long wanted = Long.getLong("coursewatch.measure.entries", 20_000);
    trail.clear();
    long began = System.nanoTime();
    trail.fill(wanted);
    tell("wrote %d entries in %.1f s", wanted, since(began));
    trail.seal(Trail.BEGIN);
    for (int round = 0; round < ROUNDS; round++) {
      measureVerification();
    }
    trail.clear();
  }

  @Test
  void whatAnEntryCostsAnAuthorization() throws SQLException {
    Actor pharmacist = people.pharmacist();
    for (int round = 0; round < ROUNDS; round++) {
      double with = authorizations(pharmacist);
      execute("create rule audit_off as on insert to audit_entry do instead nothing");
      double without = authorizations(pharmacist);
      execute("drop rule audit_off on audit_entry");
      tell(
          "issued and reversed per second and thread: %.0f with entries, %.0f without",
          with, without);
    }
  }

  private void measureVerification() throws SQLException {
    long began = System.nanoTime();
    execute("select count(sha256(convert_to(e::text, 'UTF8'))) from audit_entry e");
    double reference = since(began);
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = used();
    began = System.nanoTime();
    AuditVerification found = verify.verify(null, Set.of(), AUDITOR, Trail.BEGIN);
    double seconds = since(began);
    assertThat(found.breaks()).isEmpty();
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    tell(
        "verified %d entries in %.1f s; reference %.1f s; heap before %d MB, peak %d MB",
        found.entries(), seconds, reference, before >> 20, peak >> 20);
  }

  private double authorizations(Actor pharmacist) {
    List<Treated> courses =
        java.util.stream.Stream.generate(
                () -> people.cleared(people.practice(TestPeople.NEW_YORK), DAY))
            .limit(COURSES)
            .toList();
    Instant now = TestPeople.noon(DAY).plusSeconds(60);
    RequestedSupply supply = new RequestedSupply(30, List.of());
    long began = System.nanoTime();
    for (Treated treated : courses) {
      var number =
          issue
              .issue(
                  treated.patient().number(),
                  treated.patient().birthDate(),
                  supply,
                  pharmacist,
                  now)
              .authorization()
              .issued()
              .number();
      reverse.reverse(number, "not picked up", pharmacist, now.plus(Duration.ofSeconds(1)));
    }
    return COURSES / since(began);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long used() {
    return heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void tell(String text, Object... values) {
    System.out.println("MEASURED " + text.formatted(values));
  }
}
