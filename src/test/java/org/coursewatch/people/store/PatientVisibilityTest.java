package org.coursewatch.people.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself shows and refuses, as the application's role and whatever is asked. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class PatientVisibilityTest {

  private static final Actor ADMINISTRATOR =
      new Actor("office", Role.ADMINISTRATOR, null, null, null);
  private static final Actor AUDITOR = new Actor("audit", Role.AUDITOR, null, null, null);
  private static final List<String> TABLES =
      List.of(
          "patient_ownership",
          "patient_identity_history",
          "patient_transfer",
          "patient_merge",
          "break_glass");

  @Inject TestPeople people;
  @Inject WhoActs who;
  @Inject DataSource database;
  @Inject @Owner DataSource owner;

  private Treated treated;
  private Practice practice;
  private Practice other;
  private PatientId duplicate;

  @BeforeEach
  void prepare() throws SQLException {
    practice = people.practice(TestPeople.NEW_YORK);
    other = people.practice(TestPeople.NEW_YORK);
    Instant opened = Instant.parse("2026-08-17T16:00:00Z");
    treated = people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, opened);
    duplicate =
        people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, opened).patient().id();
    String patient = treated.patient().id().toString();
    owner(
        """
        insert into patient_identity_history (patient_id, replaced_at, identity, reason, replaced_by)
          values ('%1$s', now(), '\\x01', '\\x01', 'x');
        insert into patient_transfer values ('%2$s', '%1$s', 'N', '%3$s', '1', '%4$s', '2', 'OFFERED', 'x', now());
        insert into patient_merge (patient_id, at, kind, into_patient_id, prescriber_id, account, reason)
          values ('%5$s', now(), 'MERGED', '%1$s', '%3$s', 'x', '\\x01');
        insert into break_glass values ('%6$s', '%7$s', 'x', 'AUDITOR', now(), now() + interval '1 hour', '\\x01');
        """
            .formatted(
                patient,
                UUID.randomUUID(),
                id(practice),
                id(other),
                duplicate,
                UUID.randomUUID(),
                treated.course()));
  }

  @Test
  void eachSeesTheOwnRowsOnly() throws SQLException {
    Actor stranger = people.practice(TestPeople.NEW_YORK).prescriber();
    assertThat(seenBy(practice.prescriber())).containsExactly(true, true, true, false, false);
    assertThat(seenBy(treated.self())).containsExactly(true, true, false, false, false);
    assertThat(seenBy(other.prescriber())).containsExactly(false, false, true, false, false);
    assertThat(seenBy(stranger)).containsOnly(false);
    assertThat(seenBy(people.pharmacist())).containsOnly(false);
    assertThat(seenBy(ADMINISTRATOR)).containsOnly(true);
    assertThat(seenBy(AUDITOR)).containsOnly(true);
    try (Connection nobody = database.getConnection()) {
      for (String table : TABLES) {
        assertThat(count(nobody, "select count(*) from " + table)).as(table).isZero();
      }
    }
  }

  @Test
  void aMergedRecordIsOneForItsPatientAndNobodyElses() throws SQLException {
    Actor duplicates = new Actor("twice", Role.PATIENT, null, null, duplicate);
    String both = "select count(*) from course where patient_id in ('%s', '%s')";
    String sql = both.formatted(treated.patient().id(), duplicate);
    assertThat(countAs(treated.self(), sql)).isEqualTo(1);
    owner(
        "update patient set merged_into = '%s' where patient_id = '%s'"
            .formatted(treated.patient().id(), duplicate));
    assertThat(countAs(treated.self(), sql)).isEqualTo(2);
    assertThat(countAs(duplicates, sql)).isEqualTo(2);
    assertThat(countAs(other.prescriber(), sql)).isZero();
    owner("update patient set merged_into = null where patient_id = '%s'".formatted(duplicate));
    assertThat(countAs(duplicates, sql)).isEqualTo(1);
  }

  @Test
  void historiesAreOnlyAddedTo() {
    for (String table :
        List.of("patient_ownership", "patient_identity_history", "patient_merge", "break_glass")) {
      assertRefused(ADMINISTRATOR, "delete from " + table, "permission denied");
      assertRefused(ADMINISTRATOR, "update " + table + " set patient_id = patient_id", "");
      assertThatThrownBy(() -> owner("delete from " + table))
          .as(table)
          .hasMessageContaining("insert-only");
      assertThatThrownBy(() -> owner("truncate " + table))
          .as(table)
          .hasMessageContaining("insert-only");
    }
    assertRefused(ADMINISTRATOR, "delete from patient_transfer", "permission denied");
    assertThatThrownBy(() -> owner("delete from patient_transfer"))
        .hasMessageContaining("decided once");
    assertRefused(
        ADMINISTRATOR,
        "insert into patient_ownership values ('%s', now(), '%s')"
            .formatted(treated.patient().id(), id(other)),
        "permission denied");
  }

  @Test
  void anAuditorChangesNothingButMayBreakGlass() {
    assertRefused(
        AUDITOR,
        """
        insert into patient_identity_history (patient_id, replaced_at, identity, reason, replaced_by)
          values ('%s', now(), '\\x01', '\\x01', 'x')
        """
            .formatted(treated.patient().id()),
        "row-level security");
    String glass =
        """
        insert into break_glass values ('%s', '%s', 'a', 'AUDITOR', now(), now() + interval '1 hour', '\\x01')
        """;
    execute(AUDITOR, glass.formatted(UUID.randomUUID(), treated.course()));
    assertRefused(
        practice.prescriber(),
        glass.formatted(UUID.randomUUID(), treated.course()),
        "row-level security");
  }

  @Test
  void aDecidedTransferStaysDecided() throws SQLException {
    String end =
        "update patient_transfer set state = '%s', decided_at = now() where patient_id = '%s'";
    owner(end.formatted("DECLINED", treated.patient().id()));
    assertThatThrownBy(() -> owner(end.formatted("ACCEPTED", treated.patient().id())))
        .hasMessageContaining("decided once");
  }

  @Test
  void whoeverMovesAPatientLeavesARowOfHistory() throws SQLException {
    owner(
        "update patient set prescriber_id = '%s', prescriber_since = '2020-01-01' where patient_id = '%s'"
            .formatted(id(other), treated.patient().id()));
    String rows =
        """
        select count(*) from patient_ownership o join patient p using (patient_id)
         where patient_id = '%s' and o.owned_from >= p.registered_at
        """;
    try (Connection connection = owner.getConnection()) {
      assertThat(count(connection, rows.formatted(treated.patient().id()))).isEqualTo(2);
    }
  }

  private List<Boolean> seenBy(Actor actor) throws SQLException {
    String patient = treated.patient().id().toString();
    return TABLES.stream()
        .map(
            table ->
                switch (table) {
                  case "break_glass" ->
                      "select count(*) from break_glass where course_id = '%s'"
                          .formatted(treated.course());
                  case "patient_merge" ->
                      "select count(*) from patient_merge where into_patient_id = '%s'"
                          .formatted(patient);
                  default ->
                      "select count(*) from %s where patient_id = '%s'".formatted(table, patient);
                })
        .map(sql -> countAs(actor, sql) > 0)
        .toList();
  }

  private long countAs(Actor actor, String sql) {
    return who.inNewTransaction(
        actor,
        () -> {
          try (Connection connection = database.getConnection()) {
            return count(connection, sql);
          }
        });
  }

  private void execute(Actor actor, String sql) {
    who.inNewTransaction(
        actor,
        () -> {
          try (Connection connection = database.getConnection();
              Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  private void assertRefused(Actor actor, String sql, String message) {
    assertThatThrownBy(() -> execute(actor, sql)).as(sql).hasStackTraceContaining(message);
  }

  private void owner(String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static PrescriberId id(Practice practice) {
    return Objects.requireNonNull(practice.prescriber().prescriber());
  }
}
