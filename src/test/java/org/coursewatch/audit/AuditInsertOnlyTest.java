package org.coursewatch.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.audit.app.SealAudit;
import org.coursewatch.audit.app.VerifyAudit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database takes entries and nothing else, from however many writers at once. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class AuditInsertOnlyTest {

  private static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, null, null, null);
  private static final int WRITERS = 16;
  private static final int EACH = 40;

  @Inject @Owner DataSource database;
  @Inject Trail trail;
  @Inject AuditTrail audit;
  @Inject SealAudit seal;
  @Inject VerifyAudit verify;

  @BeforeEach
  void makeTrail() {
    trail.make();
  }

  @AfterEach
  void clear() {
    trail.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set account = 'somebody'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update audit_seal set key_id = ''",
        "delete from audit_seal",
        "truncate audit_seal",
        "update audit_lane set sequence = 0",
        "delete from audit_lane",
        "truncate audit_lane",
        "insert into audit_lane values (8, 0, '')",
      })
  void nothingIsChangedOrRemoved(String sql) {
    assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> execute("set local role coursewatch_app; " + sql))
        .isInstanceOf(SQLException.class)
        .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
    assertThat(verify.verify(null, Set.of(), AUDITOR, Trail.BEGIN).breaks()).isEmpty();
  }

  @Test
  void theServicesRoleAddsEntriesAndChoosesNeitherPlaceNorHash() throws SQLException {
    execute(
        """
        set local role coursewatch_app;
        insert into audit_entry (lane, sequence, entry_id, at, account, role, action, subject_kind, outcome,
          previous_hash, hash)
        values (99, -7, gen_random_uuid(), now(), 'sly', 'DESIGNEE', 'COURSE_READ', 'COURSE', 'DONE', 'x', 'y')
        """);
    assertThat(trail.sequence("sly")).isPositive();
    assertThat(verify.verify(null, Set.of(), AUDITOR, Trail.BEGIN).breaks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"READ", "ALL", "OWN", ""})
  void entriesAreSeenByWhoeverReadsEverything(String scope) throws SQLException {
    String sql =
        "set local role coursewatch_app; set local coursewatch.scope = '%s'; select count(*) from audit_entry"
            .formatted(scope);
    assertThat(count(sql)).isEqualTo(scope.equals("READ") || scope.equals("ALL") ? 75 : 0);
  }

  @Test
  void aPatientSeesTheOwnEntriesAndAPharmacyNone() throws SQLException {
    PatientId patient = new PatientId(UUID.randomUUID());
    note(patient);
    String open =
        "set local role coursewatch_app; set local coursewatch.scope = 'OWN'; set local coursewatch.patient = '%s'; "
            .formatted(patient);
    assertThat(count(open + "select count(*) from audit_entry")).isEqualTo(1);
    assertThat(
            count(
                open
                    + "set local coursewatch.pharmacy = '%s'; select count(*) from audit_entry"
                        .formatted(UUID.randomUUID())))
        .isZero();
  }

  @Test
  void manyWritersKeepTheChainsWhole() throws Exception {
    PatientId patient = new PatientId(UUID.randomUUID());
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(
          () -> {
            for (int j = 0; j < EACH; j++) {
              note(patient);
            }
            return true;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<Boolean> done : threads.invokeAll(writers)) {
        assertThat(done.get()).isTrue();
      }
    }
    AuditVerification found = verify.verify(null, Set.of(), AUDITOR, Trail.BEGIN);
    assertThat(found.breaks()).isEmpty();
    assertThat(count("select count(*) from audit_entry where patient_id = '" + patient + "'"))
        .isEqualTo(WRITERS * EACH);
    assertThat(
            count(
                "select count(distinct lane) from audit_entry where patient_id = '"
                    + patient
                    + "'"))
        .isGreaterThan(1);
  }

  @Test
  void oneOfManyNodesMakesASeal() throws Exception {
    Instant next = Trail.BEGIN.plus(Duration.ofHours(9));
    List<Callable<Optional<AuditSeal>>> nodes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      nodes.add(() -> seal.sealIfDue(Duration.ofHours(1), Actor.SYSTEM, next));
    }
    List<AuditSeal> made = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Optional<AuditSeal>> done : threads.invokeAll(nodes)) {
        done.get().ifPresent(made::add);
      }
    }
    assertThat(made).hasSize(1);
    assertThat(made.getFirst().number()).isEqualTo(4);
    assertThat(verify.verify(null, Set.of(made.getFirst().root()), AUDITOR, next).breaks())
        .isEmpty();
  }

  private void note(PatientId patient) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                audit.note(
                    AUDITOR, AuditAction.PATIENT_READ, AuditSubject.of(patient), Trail.BEGIN));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        boolean isRows = statement.execute(sql);
        while (!isRows) {
          isRows = statement.getMoreResults();
        }
        try (ResultSet row = statement.getResultSet()) {
          row.next();
          return row.getLong(1);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
