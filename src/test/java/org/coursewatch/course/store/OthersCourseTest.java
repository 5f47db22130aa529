package org.coursewatch.course.store;

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
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The functions that work past the policies show and change what the policies would: asked in plain
 * SQL as the service's own user, by those who may and those who may not.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OthersCourseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  private static final String APPEND =
      """
      select course_append('%1$s', (select count(*) from course_fact f where f.course_id = '%1$s')::int + 1,
        gen_random_uuid(), 'counselingConfirmed', '2026-10-01', null, '2026-10-02', 'x', 'PRESCRIBER', null,
        '{"type": "counselingConfirmed", "on": "2026-10-01"}')""";

  private static final String SETTLE =
      "select course_settled('%1$s'"
          + ", '{}'".repeat(20)
          + ", true, null, 'mark', 'CAN_BECOME_PREGNANT', null"
          + ", null".repeat(6)
          + ")";

  @Inject DataSource database;
  @Inject TestPeople people;

  private Treated ours;
  private Treated theirs;

  @BeforeEach
  void treatTwoPatientsInTwoPractices() {
    ours = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    theirs = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select course_id from course_folder('%1$s', null, null, false)",
        "select course_id from course_folder('%1$s', null, null, true)",
        "select course_id from course_folder(null, '%2$s', 'us-ipledge', false)",
        "select course_id from course_folder(null, '%2$s', 'us-ipledge', true)"
      })
  void aCourseIsShownToWhomThePolicyShowsIt(String sql) throws SQLException {
    String question = sql.formatted(theirs.course(), theirs.patient().id());
    String course = theirs.course().toString();
    assertThat(rows(prescriber(theirs), question)).containsExactly(course);
    assertThat(rows(patient(theirs), question)).containsExactly(course);
    assertThat(rows("set local coursewatch.scope = 'ALL'", question)).containsExactly(course);
    assertThat(rows(prescriber(ours), question)).isEmpty();
    assertThat(rows(patient(ours), question)).isEmpty();
    assertThat(rows("select 1", question)).as("nobody").isEmpty();
    List<String> auditor = rows("set local coursewatch.scope = 'READ'", question);
    assertThat(auditor).isEqualTo(sql.contains("true") ? List.of() : List.of(course));
  }

  @Test
  void aCourseIsChangedByWhoMaySeeItAndIsNoAuditor() throws SQLException {
    for (String sql : List.of(APPEND, SETTLE)) {
      String change = sql.formatted(theirs.course());
      for (String other :
          List.of(
              prescriber(ours),
              patient(ours),
              "select 1",
              "set local coursewatch.scope = 'READ'",
              "set local coursewatch.scope = 'READ'; " + patient(theirs))) {
        assertThatThrownBy(() -> rows(other, change))
            .as(other + ": " + change)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("there is no such course");
      }
      assertThat(rows(prescriber(theirs), change)).hasSize(1);
      assertThat(rows(patient(theirs), change)).hasSize(1);
    }
  }

  @Test
  void aFactThatDoesNotFollowIsRefused() {
    String change = APPEND.replace("::int + 1", "::int + 2").formatted(theirs.course());
    assertThatThrownBy(() -> rows(prescriber(theirs), change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("does not follow");
  }

  @Test
  void aFactIsChainedLikeOneThatIsInserted() throws SQLException {
    String broken =
        "select count(*) from course_chain_break where course_id = '%s'".formatted(theirs.course());
    String appended = prescriber(theirs) + "; " + APPEND.formatted(theirs.course());
    assertThat(rows(appended, broken)).containsExactly("0");
  }

  @Test
  void aPharmacyOpensForItselfOnly() throws SQLException {
    Actor one = people.pharmacist();
    Actor other = people.pharmacist();
    String question = "select name from pharmacy_opens('%s', '%s', '{}')";
    String own = question.formatted(one.pharmacy(), one.account());
    assertThat(rows(pharmacy(one), own)).hasSize(1);
    assertThat(rows(pharmacy(other), own)).isEmpty();
    assertThat(rows(prescriber(ours), own)).isEmpty();
  }

  private static String prescriber(Treated treated) {
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

  /** The first column of {@code sql}, in a transaction that begins with {@code first}, undone. */
  private List<String> rows(String first, String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(first);
        try (ResultSet found = statement.executeQuery(sql)) {
          List<String> rows = new ArrayList<>();
          while (found.next()) {
            rows.add(found.getString(1));
          }
          return rows;
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
