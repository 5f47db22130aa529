package org.coursewatch.dispense.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.ConfirmReturn;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.dispense.app.ReverseAuthorization;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was decided stays as it was. Spoken to in SQL, as an intruder would. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class RegisterInsertOnlyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject @Owner DataSource database;
  @Inject TestPeople people;
  @Inject IssueAuthorization issue;
  @Inject ReverseAuthorization reverse;
  @Inject ConfirmReturn confirmReturn;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update dispensing_authorization set decision = decision where number = '%s'",
        "update dispensing_authorization set last_day = last_day + 1 where number = '%s'",
        "delete from dispensing_authorization where number = '%s'",
        "truncate dispensing_authorization cascade",
        "update authorization_number set course_id = course_id where number = '%s'",
        "delete from authorization_number where number = '%s'",
        "truncate authorization_number",
        "update authorization_return set account = 'somebody' where number = '%s'",
        "delete from authorization_return where number = '%s'",
        "truncate authorization_return"
      })
  void nobodyChangesOrRemovesIt(String sql) {
    AuthorizationNumber number = returned();
    assertThatThrownBy(() -> execute(sql.formatted(number.value())))
        .isInstanceOf(SQLException.class)
        .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
  }

  private AuthorizationNumber returned() {
    Treated treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    Actor pharmacist = people.pharmacist();
    Instant now = TestPeople.noon(DAY.plusDays(1));
    AuthorizationNumber number =
        issue
            .issue(
                treated.patient().number(),
                treated.patient().birthDate(),
                new RequestedSupply(30, List.of()),
                pharmacist,
                now)
            .authorization()
            .issued()
            .number();
    reverse.reverse(number, "not picked up", pharmacist, now);
    confirmReturn.confirm(number, pharmacist, now);
    return number;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
