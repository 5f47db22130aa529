package org.coursewatch.people.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FewRecords;
import org.coursewatch.platform.FreshDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes part, as the program's office keeps it. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(FewRecords.class)
class DirectoryPageTest {

  private static final String PEOPLE = "/program/people";

  @Inject TestPeople people;

  @BeforeEach
  void people() {
    people.demoOffice();
    people.demoPractice();
  }

  @Test
  void eachKindIsListedInBothLanguages() {
    Actor pharmacist = people.pharmacist();
    assertThat(page("auditor", "en", PEOPLE).select("tbody a")).isNotEmpty();
    assertThat(page("auditor", "es", PEOPLE + "?kind=pharmacies").html())
        .contains("Farmacias", PEOPLE + "/" + pharmacist.pharmacy());
    assertThat(page("auditor", "en", PEOPLE + "?kind=practices").select("tbody tr")).isNotEmpty();
    assertThat(page("auditor", "en", PEOPLE + "?kind=wholesalers").select("h1")).hasSize(1);
    assertThat(as("prescriber").accept("text/html").get(PEOPLE).statusCode()).isEqualTo(403);
  }

  @Test
  void aPartyIsSuspendedWithAReasonAndReinstated() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    String address = PEOPLE + "/" + practice.prescriber().prescriber();
    Document active = page("administrator", "en", address);
    assertThat(active.selectFirst("dl .status").text()).isEqualTo("active");
    Response withoutReason = decide(active, address, "SUSPENDED", "");
    assertThat(withoutReason.statusCode()).isEqualTo(400);
    Document again = Jsoup.parse(withoutReason.asString());
    assertThat(again.getElementById("reason-fault").text()).contains("reason");
    assertThat(again.selectFirst("input[value=SUSPENDED]").hasAttr("checked")).isTrue();

    assertThat(decide(again, address, "SUSPENDED", "no answer to three letters").statusCode())
        .isEqualTo(303);
    Document suspended = page("administrator", "en", address);
    assertThat(suspended.selectFirst("dl .status").text()).isEqualTo("suspended");
    assertThat(suspended.select("tbody tr").eachText())
        .anyMatch(text -> text.contains("no answer to three letters"));
    assertThat(decide(suspended, address, "REINSTATED", "answered").statusCode()).isEqualTo(303);
    assertThat(page("auditor", "en", address).selectFirst("dl .status").text()).isEqualTo("active");
    assertThat(page("auditor", "en", address).select("main form")).isEmpty();
  }

  @Test
  void anAccountIsClosedAndOpenedAgain() {
    String account = people.practice(TestPeople.NEW_YORK).designee().account();
    String address = find(account);
    assertThat(send(page("administrator", "en", address), address, "left us").statusCode())
        .isEqualTo(303);
    Document closed = page("administrator", "en", address);
    assertThat(closed.selectFirst("h1").text()).startsWith("Reopen");
    assertThat(send(closed, address, "came back").statusCode()).isEqualTo(303);
    assertThat(page("administrator", "en", address).selectFirst("h1").text()).startsWith("Close");
  }

  @Test
  void somebodyIsInvitedAndTheInvitationTakenBack() {
    String address = PEOPLE + "/invitations";
    Document form = page("administrator", "en", address);
    Response faulty = invite(form, "nobody");
    assertThat(faulty.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(faulty.asString()).getElementById("email-fault")).isNotNull();
    assertThat(invite(form, "somebody@example.org").statusCode()).isEqualTo(303);
    Document sent = page("administrator", "en", address);
    assertThat(sent.html()).doesNotContain("somebody@example.org");
    var revoke = sent.selectFirst("form[action$=/revocation]");
    Response taken =
        post("administrator")
            .formParam("once", revoke.selectFirst("input[name=once]").val())
            .post(revoke.attr("action"));
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(page("administrator", "en", address).text()).contains("taken back");
  }

  private static String find(String account) {
    String path = PEOPLE + "/accounts";
    while (true) {
      Document list = page("administrator", "en", path);
      for (var link : list.select("tbody a")) {
        if (link.text().equals(account)) {
          return link.attr("href");
        }
      }
      path = PEOPLE + "/accounts" + list.selectFirst("a[rel=next]").attr("href");
    }
  }

  private static Response decide(Document form, String address, String decision, String reason) {
    return post("administrator")
        .formParam("once", once(form))
        .formParam("decision", decision)
        .formParam("reason", reason)
        .post(address + "/standing");
  }

  private static Response send(Document form, String address, String reason) {
    return post("administrator")
        .formParam("once", once(form))
        .formParam("to", form.selectFirst("input[name=to]").val())
        .formParam("reason", reason)
        .post(address);
  }

  private static Response invite(Document form, String email) {
    return post("administrator")
        .formParam("once", once(form))
        .formParam("role", "AUDITOR")
        .formParam("email", email)
        .formParam("party", "")
        .post(PEOPLE + "/invitations");
  }

  private static String once(Document form) {
    return form.selectFirst("main input[name=once]").val();
  }

  private static Document page(String account, String language, String path) {
    Response answer = as(account).accept("text/html").header("Accept-Language", language).get(path);
    assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }

  private static RequestSpecification post(String account) {
    return as(account)
        .accept("text/html")
        .header("Sec-Fetch-Site", "same-origin")
        .contentType("application/x-www-form-urlencoded")
        .redirects()
        .follow(false);
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo");
  }
}
