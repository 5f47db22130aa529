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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.people.Actor;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.app.KeepIdentifiers;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rows of other organizations do not exist for the service's role in the database, whatever it
 * asks: spoken to in SQL, as a query that forgot its condition would.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class RowsOfOthersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  /**
   * Every table with a patient's or a practice's rows, with the column that tells whose they are.
   */
  private static final Map<String, String> OF_COURSES =
      Map.of(
          "course", "course_id",
          "course_fact", "course_id",
          "course_check", "course_id",
          "course_state", "course_id",
          "course_window", "course_id",
          "dispensing_authorization", "course_id",
          "authorization_standing", "course_id",
          "authorization_number", "course_id");

  /** Tables without a policy, and why none is needed. */
  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("idempotency", "found by account and key only; the answers are sealed"),
          Map.entry("sweep_run", "counts; the first failures by course id and kind of error"),
          Map.entry("ring_key", "ids of keys, nobody's data"),
          Map.entry(
              "patient_key", "sealed keys without their owner's data; opened by the ring only"),
          Map.entry("audit_lane", "heads of hash chains"),
          Map.entry("audit_seal", "heads of hash chains, signed"),
          Map.entry(
              "lookup_miss",
              "keyed hashes of numbers that opened nothing, counted over all pharmacies"),
          Map.entry("ehr_token", "hashes of tokens of record systems that were used"),
          Map.entry("lookup_lock", "which pharmacy is locked"),
          Map.entry("lookup_release", "who released it"),
          Map.entry("result_miss", "when results of a laboratory fitted nobody"),
          Map.entry("subscription_day", "through which day changes of days were told"));

  @Inject DataSource database;
  @Inject @Owner DataSource owner;
  @Inject TestPeople people;
  @Inject IssueAuthorization issue;
  @Inject KeepIdentifiers keep;

  private Treated ours;
  private Treated theirs;
  private Actor pharmacist;
  private Actor otherPharmacist;

  @BeforeEach
  void treatTwoPatientsInTwoPractices() {
    ours = authorized(pharmacist = people.pharmacist());
    theirs = authorized(otherPharmacist = people.pharmacist());
  }

  private Treated authorized(Actor by) {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    Treated treated = people.cleared(practice, DAY);
    issue.issue(
        treated.patient().number(),
        treated.patient().birthDate(),
        new RequestedSupply(30, List.of()),
        by,
        TestPeople.noon(DAY));
    return treated;
  }

  @Test
  void theServiceOwnsNothingAndCannotGetAroundThePolicies() throws SQLException {
    assertThat(
            rows(
                database,
                "",
                """
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb, current_user,
                       (select count(*) from pg_class where relowner = r.oid)
                  from pg_roles r where rolname = current_user
                """))
        .containsExactly("f coursewatch_app 0");
  }

  @Test
  void everyTableHasAPolicyOrAReasonToHaveNone() throws SQLException {
    List<String> without =
        rows(
            owner,
            "",
            """
            select c.relname from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
               and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
               and c.relname <> 'flyway_schema_history' and c.relname not like '%\\_probe'
            """);
    assertThat(without).as("tables without a policy").isSubsetOf(OPEN.keySet());
  }

  @Test
  void whoDoesNotSayWhoActsSeesNobodysRows() throws SQLException {
    for (String table : tablesWithPolicy()) {
      assertThat(rows(database, "", "select count(*) from " + table))
          .as(table)
          .containsExactly("0");
    }
  }

  @Test
  void aPracticeSeesItsOwnRowsOnly() throws SQLException {
    String asUs = prescribers(ours);
    for (Map.Entry<String, String> table : OF_COURSES.entrySet()) {
      String all = "select distinct %s from %s".formatted(table.getValue(), table.getKey());
      assertThat(rows(database, asUs, all))
          .as(table.getKey())
          .containsExactly(ours.course().toString());
    }
    assertThat(rows(database, asUs, "select patient_id from patient"))
        .containsExactly(ours.patient().id().toString());
    assertThat(rows(database, asUs, "select prescriber_id from prescriber"))
        .containsExactly(ours.patient().prescriber().toString());
    assertThat(rows(database, asUs, "select count(*) from pharmacy")).containsExactly("0");
    assertThat(rows(database, asUs, "select prescriber_id from account where role = 'PRESCRIBER'"))
        .containsExactly(ours.patient().prescriber().toString());
  }

  /** Also of a patient whose record it opened, a pharmacy learns no other number. */
  @Test
  void identifiersAreThePracticesAndThePatients() throws SQLException {
    for (Treated each : List.of(ours, theirs)) {
      keep.add(
          each.patient().id(),
          new ExternalIdentifier("urn:test:mrn", "same"),
          each.practice().designee(),
          TestPeople.noon(DAY));
    }
    String all = "select patient_id from patient_identifier";
    assertThat(rows(database, prescribers(ours), all))
        .containsExactly(ours.patient().id().toString());
    assertThat(rows(database, "set local coursewatch.scope = 'OWN'; " + patient(theirs), all))
        .containsExactly(theirs.patient().id().toString());
    assertThat(rows(database, pharmacy(pharmacist), all)).isEmpty();
    assertThat(rows(database, pharmacy(pharmacist) + "; " + patient(ours), all)).isEmpty();
    String auditor = "set local coursewatch.scope = 'READ'";
    assertThat(
            rows(
                database,
                auditor,
                "with changed as (update patient_identifier set system = system returning 1)"
                    + " select count(*) from changed"))
        .containsExactly("0");
    String add =
        "insert into patient_identifier values ('%s', 'urn:test:x', 'x', 'x', 'x', now())"
            .formatted(theirs.patient().id());
    for (String other : List.of(prescribers(ours), auditor)) {
      assertThatThrownBy(() -> rows(database, other, add))
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void aPatientSeesTheOwnRowsOnly() throws SQLException {
    String asPatient = "set local coursewatch.scope = 'OWN'; " + patient(theirs);
    assertThat(rows(database, asPatient, "select course_id from course"))
        .containsExactly(theirs.course().toString());
    assertThat(rows(database, asPatient, "select distinct course_id from course_fact"))
        .containsExactly(theirs.course().toString());
    assertThat(rows(database, asPatient, "select patient_id from patient"))
        .containsExactly(theirs.patient().id().toString());
  }

  @Test
  void aPharmacySeesItsOwnAuthorizationsAndWhatItOpened() throws SQLException {
    String asPharmacy = pharmacy(pharmacist);
    assertThat(rows(database, asPharmacy, "select course_id from dispensing_authorization"))
        .containsExactly(ours.course().toString());
    assertThat(rows(database, asPharmacy, "select course_id from authorization_number"))
        .containsExactly(ours.course().toString());
    assertThat(rows(database, asPharmacy, "select count(*) from course_fact")).containsExactly("0");
    assertThat(rows(database, asPharmacy, "select count(*) from patient")).containsExactly("0");
    String opened = asPharmacy + "; " + patient(theirs);
    assertThat(rows(database, opened, "select distinct course_id from course_fact"))
        .containsExactly(theirs.course().toString());
    assertThat(rows(database, opened, "select course_id from dispensing_authorization"))
        .as("another pharmacy's authorization of a patient it opened")
        .containsExactly(ours.course().toString());
  }

  @Test
  void anAuthorizationOpensTheRecordToItsPharmacyOnly() throws SQLException {
    String number =
        rows(
                owner,
                "",
                "select number from authorization_number where course_id = '%s'"
                    .formatted(ours.course()))
            .getFirst();
    String open = "select open_by_authorization('" + number + "')";
    assertThat(rows(database, pharmacy(pharmacist), open))
        .containsExactly(ours.patient().id().toString());
    assertThat(rows(database, pharmacy(otherPharmacist), open)).containsExactly("null");
    assertThat(rows(database, prescribers(theirs), open)).containsExactly("null");
  }

  @Test
  void nothingIsWrittenForOthers() {
    String theirCourse = theirs.course().toString();
    for (String sql :
        List.of(
            """
            insert into course_fact (course_id, sequence, fact_id, type, happened_on, recorded_at, account, role, body)
            values ('%s', 99, gen_random_uuid(), 'counselingConfirmed', now(), now(), 'x', 'PRESCRIBER', '{}')
            """,
            "insert into course_state values ('%s', '1999-01-01', null, 'CLEARED', gen_random_uuid())",
            "insert into overdue_flag values ('%s', 'CONSENT', 'ONCE', '1999-01-01', now())")) {
      assertThatThrownBy(() -> rows(database, prescribers(ours), sql.formatted(theirCourse)))
          .as(sql)
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void whatIsOthersIsNotChanged() throws SQLException {
    for (String table : Set.of("course", "course_check", "course_state", "course_window")) {
      String change =
          "with changed as (update %s set prescriber_id = prescriber_id where course_id = '%s' returning 1)"
                  .formatted(table, theirs.course())
              + " select count(*) from changed";
      assertThat(rows(database, prescribers(ours), change)).as(table).containsExactly("0");
      assertThat(rows(database, prescribers(theirs), change)).as(table).isNotEqualTo(List.of("0"));
    }
  }

  @Test
  void anAuditorReadsEverythingAndChangesNothing() throws SQLException {
    String asAuditor = "set local coursewatch.scope = 'READ'";
    assertThat(rows(database, asAuditor, "select course_id from course"))
        .contains(ours.course().toString(), theirs.course().toString());
    String change =
        "with changed as (update course set running = running returning 1) select count(*) from changed";
    assertThat(rows(database, asAuditor, change)).containsExactly("0");
    assertThatThrownBy(
            () ->
                rows(
                    database,
                    asAuditor,
                    "insert into overdue_flag values ('%s', 'CONSENT', 'ONCE', '1999-01-01', now())"
                        .formatted(ours.course())))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("row-level security");
  }

  private List<String> tablesWithPolicy() throws SQLException {
    return rows(
        owner,
        "",
        """
        select c.relname from pg_class c
         where c.relnamespace = 'public'::regnamespace and c.relrowsecurity
        """);
  }

  private static String prescribers(Treated treated) {
    return "set local coursewatch.scope = 'OWN'; set local coursewatch.prescribers = '{%s}'"
        .formatted(treated.patient().prescriber());
  }

  private static String patient(Treated treated) {
    return "set local coursewatch.patient = '%s'".formatted(treated.patient().id());
  }

  private static String pharmacy(Actor pharmacist) {
    return "set local coursewatch.scope = 'OWN'; set local coursewatch.pharmacy = '%s'"
        .formatted(pharmacist.pharmacy());
  }

  /** The rows of {@code sql}, in a transaction that begins with {@code first} and is undone. */
  private static List<String> rows(DataSource database, String first, String sql)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(first);
        return statement.execute(sql) ? read(statement.getResultSet()) : List.of();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static List<String> read(ResultSet found) throws SQLException {
    List<String> rows = new ArrayList<>();
    while (found.next()) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
        columns.add(String.valueOf(found.getString(i)));
      }
      rows.add(String.join(" ", columns));
    }
    return rows;
  }
}
