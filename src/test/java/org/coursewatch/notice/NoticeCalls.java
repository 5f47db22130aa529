package org.coursewatch.notice;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.notice.app.SendMail;
import org.coursewatch.platform.Owner;

/** Calls about notices, and looks into their tables as the owner. */
@ApplicationScoped
public class NoticeCalls {

  @Inject @Owner DataSource owner;
  @Inject SendMail mail;

  public static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  /** Gives the account {@code patient}, which can sign in, to that patient. */
  public void isPatient(Treated treated) {
    execute("delete from notice where account = 'patient'");
    execute("delete from notice_preference where account = 'patient'");
    execute("delete from calendar_link where account = 'patient'");
    execute(
        """
        insert into account (account, role, patient_id) values ('patient', 'PATIENT', '%1$s')
        on conflict (account) do update set patient_id = '%1$s', closed_at = null
        """
            .formatted(treated.patient().id()));
  }

  public static Response prefer(
      String account, String language, String zone, String reminders, String address) {
    return as(account)
        .body(
            """
            {"channels": ["IN_APP", "MAIL", "WEBHOOK"], "language": "%s", "zone": "%s",
             "quietHours": {"from": "21:00", "until": "08:00"}, "reminders": [%s], "mailAddress": "%s"}
            """
                .formatted(language, zone, reminders, address))
        .put("/api/notices/preferences");
  }

  /** Says how to be told, and gives back the code that arrives. */
  public void preferAndVerify(
      String account, String language, String zone, String reminders, String address, Instant now) {
    prefer(account, language, zone, reminders, address).then().statusCode(200);
    int before = Mailbox.arrivedFor(address).size();
    mail.sendDue(now);
    if (Mailbox.arrivedFor(address).size() == before) {
      // The mail server did not answer in time: what was not sent is tried again.
      mail.sendDue(now.plus(Duration.ofHours(1)));
    }
    String text = Mailbox.arrivedFor(address).getLast().text();
    String code = text.lines().findFirst().orElseThrow().replaceFirst(".*: ", "");
    as(account)
        .body("{\"code\": \"%s\"}".formatted(code))
        .post("/api/notices/preferences/verification")
        .then()
        .statusCode(200);
  }

  public void execute(String sql) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The columns of every row, joined by spaces. */
  public List<String> rows(String sql) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
