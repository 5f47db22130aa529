package org.coursewatch.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.signature.SignatureCalls.signatures;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.privacy.PatientCipher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A signature cannot be changed, nor cut out and put somewhere else: what the owner of the database
 * forges is found.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class SignatureTamperTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject DataSource database;
  @Inject @Owner DataSource owner;
  @Inject TestPeople people;
  @Inject PatientCipher cipher;
  @Inject WhoActs who;

  private Treated treated;

  @BeforeEach
  void signAFewFacts() {
    people.demoOffice();
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    valid();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "update signature set account = 'somebody' where $ | SEAL_BROKEN",
        "update signature set role = 'PATIENT' where $ | SEAL_BROKEN",
        "update signature set printed_name = 'Dr. Else' where $ | SEAL_BROKEN",
        "update signature set signed_at = signed_at + interval '1 microsecond' where $ | SEAL_BROKEN",
        "update signature set meaning = 'APPROVAL' where $ | SEAL_BROKEN",
        "update signature set transcribed = 'GUARDIAN' where $ | SEAL_BROKEN",
        "update signature set method = 'TOKEN' where $ | SEAL_BROKEN",
        "update signature set authenticated_at = signed_at where $ | SEAL_BROKEN",
        "update signature set client = 'other software' where $ | SEAL_BROKEN",
        "update signature set signature_id = gen_random_uuid() where $ | SEAL_BROKEN",
        "update signature set content_hash = repeat('0', 64) where $ | SEAL_BROKEN",
        "update signature set seal = decode('01', 'hex') where $ | SEAL_BROKEN",
        "update signature s set seal = (select seal from signature o where o.number <> s.number limit 1) where $ | SEAL_BROKEN",
        // Put under another record of the same course.
        "update signature s set record_id = (select fact_id from course_fact f where f.course_id = s.course_id and f.type = 'pregnancyTested' limit 1) where $ | CONTENT_CHANGED",
        "update signature s set record_id = (select fact_id from course_fact f where f.course_id = s.course_id and f.type = 'pregnancyTested' limit 1) where $ | SEAL_BROKEN",
        // The record is changed under the signature.
        "update course_fact set body = jsonb_set(body, '{x}', '1') where course_id = '@' and sequence = 4 | CONTENT_CHANGED",
        "update course_fact set happened_on = happened_on - 1 where course_id = '@' and sequence = 4 | CONTENT_CHANGED",
        "update course_fact set account = 'somebody' where course_id = '@' and sequence = 4 | CONTENT_CHANGED",
        "delete from course_fact where course_id = '@' and sequence = 4 | RECORD_MISSING",
      })
  void whatTheOwnerOfTheDatabaseForgesIsFound(String forgery, String fault) throws SQLException {
    String one =
        "signature_id = (select signature_id from signature where course_id = '@' and meaning = 'CONFIRMATION' order by number limit 1)";
    forge(forgery.replace("$", one).replace("@", treated.course().toString()));
    signatures("auditor", treated.course())
        .then()
        .statusCode(200)
        .body("signatures.valid", hasItem(false))
        .body("signatures.faults.flatten().code", hasItem(fault));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update signature set account = account",
        "delete from signature",
        "truncate signature"
      })
  void neitherTheServiceNorTheOwnerChangesOne(String sql) {
    for (DataSource each : List.of(owner, database)) {
      assertThatThrownBy(() -> rows(each, "set local coursewatch.scope = 'ALL'", sql))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("42501");
    }
    valid();
  }

  @Test
  void aSignatureStaysValidWhenThePatientIsErased() {
    CourseFile held =
        people.say(treated, new HoldPlaced(TestPeople.noon(DAY), "told so"), TestPeople.noon(DAY));
    String hold =
        held.course().facts().stream()
            .filter(each -> each.fact() instanceof HoldPlaced)
            .map(RecordedFact::id)
            .findFirst()
            .orElseThrow();
    people.say(
        treated,
        new HoldReleased(TestPeople.noon(DAY), "reconsidered", hold),
        TestPeople.noon(DAY));
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          cipher.destroy(treated.patient().id());
          return true;
        });
    valid();
  }

  @Test
  void theRowsOfOthersAreNotSeen() throws SQLException {
    Treated others = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    String courses = "select distinct course_id from signature";
    assertThat(rows(database, "", courses)).isEmpty();
    assertThat(rows(database, prescriber(treated), courses))
        .containsExactly(treated.course().toString());
    String patient = "set local coursewatch.scope = 'OWN'; set local coursewatch.patient = '%s'";
    assertThat(rows(database, patient.formatted(others.patient().id()), courses))
        .containsExactly(others.course().toString());
    String pharmacy = "set local coursewatch.scope = 'OWN'; set local coursewatch.pharmacy = '%s'";
    assertThat(rows(database, pharmacy.formatted(people.pharmacist().pharmacy()), courses))
        .isEmpty();
  }

  @Test
  void nobodyAddsOneForOthersNorAnAuditorAny() throws SQLException {
    people.say(
        treated,
        new CounselingConfirmed(DAY.minusDays(1)),
        TestPeople.noon(DAY),
        treated.practice().designee());
    String copy =
        """
        insert into signature (signature_id, kind, course_id, record_id, content_hash, account, role, signed_at,
          meaning, method, seal)
        select gen_random_uuid(), 'FACT', '%1$s', fact_id, '', 'x', 'PRESCRIBER', now(), 'CONFIRMATION', 'NONE', ''
          from (select '%2$s'::uuid as fact_id) fact
        """
            .formatted(
                treated.course(),
                rows(
                        owner,
                        "",
                        "select fact_id from course_fact where course_id = '%s' order by sequence desc limit 1"
                            .formatted(treated.course()))
                    .getFirst());
    Treated others = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    for (String actor : List.of(prescriber(others), "set local coursewatch.scope = 'READ'")) {
      assertThatThrownBy(() -> rows(database, actor, copy))
          .hasMessageContaining("row-level security");
    }
    assertThat(rows(database, prescriber(treated), copy)).isEmpty();
  }

  private void valid() {
    signatures("auditor", treated.course())
        .then()
        .statusCode(200)
        .body("signatures[0].valid", equalTo(true))
        .body("signatures.valid", not(hasItem(false)));
  }

  private static String prescriber(Treated treated) {
    return "set local coursewatch.scope = 'OWN'; set local coursewatch.prescribers = '{%s}'"
        .formatted(treated.patient().prescriber());
  }

  private void forge(String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      try {
        assertThat(statement.executeUpdate(sql)).isPositive();
      } finally {
        statement.execute("set session_replication_role = origin");
      }
    }
  }

  /** The rows of {@code sql}, in a transaction that begins with {@code first} and is undone. */
  private static List<String> rows(DataSource database, String first, String sql)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(first);
        List<String> found = new java.util.ArrayList<>();
        if (statement.execute(sql)) {
          ResultSet rows = statement.getResultSet();
          while (rows.next()) {
            found.add(rows.getString(1));
          }
        }
        return found;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
