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
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application's role can do to the rows of organizations, spoken to in SQL. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OrganizationRowsTest {

  @Inject DataSource database;
  @Inject TestPeople people;
  @Inject WhoActs who;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update standing_change set kind = 'ACTIVATED'",
        "delete from standing_change",
        "update attestation set statement_text = ''",
        "delete from attestation",
        "update account_change set reason = null",
        "delete from account_change",
        "update training set trained_on = trained_on + 1",
        "delete from training",
        "update invitation set role = 'ADMINISTRATOR'",
        "update invitation set expires_at = expires_at + interval '1 day'",
        "delete from invitation",
        "update account set role = 'ADMINISTRATOR'",
        "delete from account",
        "update cover set covers_from = covers_from",
        "delete from cover",
        "update prescriber set npi = npi",
        "delete from outgoing_mail"
      })
  void evenTheServiceItselfOnlyAdds(String sql) {
    assertThatThrownBy(() -> who.inNewTransaction(Actor.SYSTEM, () -> execute(sql)))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void rowsOfOtherOrganizationsAreInvisible() {
    Practice own = people.practice(TestPeople.NEW_YORK);
    people.practice(TestPeople.NEW_YORK);
    Actor pharmacist = people.pharmacist();
    people.pharmacist();
    assertThat(count(own.prescriber(), "standing_change")).isEqualTo(2);
    assertThat(count(pharmacist, "standing_change")).isEqualTo(2);
    assertThat(count(pharmacist, "training")).isEqualTo(1);
    assertThat(count(own.prescriber(), "training")).isZero();
    assertThat(count(pharmacist, "account")).isEqualTo(1);
    assertThat(count(own.prescriber(), "account")).isEqualTo(2);
    assertThat(count(Actor.SYSTEM, "standing_change")).isGreaterThan(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "standing_change",
        "attestation",
        "training",
        "invitation",
        "account_change",
        "outgoing_mail",
        "wholesaler"
      })
  void whoeverHasNoPartSeesNothing(String table) {
    people.practice(TestPeople.NEW_YORK);
    people.pharmacist();
    Actor laboratory = people.unbound("lab-of-rows", Role.LABORATORY);
    assertThat(count(laboratory, table)).isZero();
  }

  @Test
  void anAuditorAddsNothing() {
    Practice own = people.practice(TestPeople.NEW_YORK);
    Actor auditor = people.unbound("auditor-of-rows", Role.AUDITOR);
    String sql =
        """
        insert into standing_change (party_id, sequence, party_kind, kind, at, on_day, account)
        values ('%s', 99, 'PRESCRIBER', 'SUSPENDED', now(), current_date, 'nobody')
        """
            .formatted(own.prescriber().prescriber());
    assertThatThrownBy(() -> who.inNewTransaction(auditor, () -> execute(sql)))
        .hasStackTraceContaining("row-level security");
  }

  private int count(Actor actor, String table) {
    return who.inNewTransaction(
        actor,
        () -> {
          try (Connection connection = database.getConnection();
              Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  private int execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
