package org.coursewatch.noncompliance.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.noncompliance.app.OpenCaseByHand;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FewRecords;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From opening to appeal on the pages of the office and of the prescriber a case is against. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(FewRecords.class)
class CasePagesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @Inject TestPeople people;
  @Inject OpenCaseByHand open;
  @Inject TestClock clock;

  private String id;

  @BeforeEach
  void prepare() {
    clock.set(TestPeople.noon(DAY));
    people.demoOffice();
    people.receiver();
    Practice practice = people.demoPractice();
    Actor office = new Actor("administrator", Role.ADMINISTRATOR, null, null, null);
    id =
        open.open(
                Objects.requireNonNull(practice.prescriber().prescriber()).value(),
                null,
                Tier.NOTICE,
                false,
                "Seen at a visit, keep to ourselves.",
                office,
                TestPeople.noon(DAY))
            .found()
            .id()
            .toString();
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void theOfficeActsAndThePartyAppeals() {
    String address = "/program/cases/" + id;
    assertThat(
            page("administrator", "/program/cases?state=OPEN", "en")
                .select("a[href]")
                .eachAttr("href"))
        .contains(address);
    assertThat(get("prescriber", "/cases/" + id, "en").statusCode()).isEqualTo(404);
    Document opened = page("administrator", address, "en");
    assertThat(opened.select("form[action$=review]")).hasSize(1);
    assertThat(opened.select("form[action$=action]")).isEmpty();
    assertThat(send("administrator", opened, "review", Map.of()).statusCode()).isEqualTo(303);

    Document reviewed = page("administrator", address, "en");
    Response faulty = send("administrator", reviewed, "action", Map.of("tier", "", "reason", ""));
    assertThat(faulty.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(faulty.asString()).select("#reason-fault").text())
        .contains("Write down why.");
    Map<String, String> warning =
        Map.of("tier", "WARNING", "reason", "The form was missing twice.", "reportable", "");
    assertThat(send("administrator", reviewed, "action", warning).statusCode()).isEqualTo(303);
    assertThat(send("administrator", reviewed, "action", warning).statusCode()).isEqualTo(303);
    assertThat(page("administrator", address, "es").text())
        .contains("Con medida tomada", "Advertencia", "The form was missing twice.")
        .contains("Se puede apelar hasta");
    Response early =
        send("administrator", page("administrator", address, "en"), "closure", Map.of());
    assertThat(early.statusCode()).isEqualTo(409);

    Document own = page("prescriber", "/cases/" + id, "en");
    assertThat(own.text())
        .contains("Action taken", "Warning", "The form was missing twice.", "Ask to reconsider")
        .doesNotContain("keep to ourselves")
        .doesNotContain("administrator");
    assertThat(page("prescriber", "/cases", "es").select("tbody a[href]").eachAttr("href"))
        .contains("/cases/" + id);
    assertThat(send("prescriber", own, "appeal", Map.of("appeal", " ")).statusCode())
        .isEqualTo(400);
    assertThat(
            send("prescriber", own, "appeal", Map.of("appeal", "It was in the mail.")).statusCode())
        .isEqualTo(303);
    assertThat(page("administrator", address, "en").text())
        .contains("Appealed", "It was in the mail.", "somebody else of the office does")
        .contains("by prescriber");
    assertThat(page("administrator", address, "en").select("form[action$=appeal-decision]"))
        .isEmpty();
    assertThat(page("auditor", address, "en").select("main form")).isEmpty();
    assertThat(get("receiver", "/cases/" + id, "en").statusCode()).isEqualTo(404);
  }

  @Test
  void whatChangedMeanwhileIsNotOverwritten() {
    Document read = page("administrator", "/program/cases/" + id, "en");
    assertThat(send("administrator", read, "review", Map.of()).statusCode()).isEqualTo(303);
    Document old = read.clone();
    old.select("input[name=once]").val("another-showing-of-the-form");
    assertThat(send("administrator", old, "review", Map.of()).statusCode()).isEqualTo(412);
    Document reviewed = page("administrator", "/program/cases/" + id, "en");
    assertThat(
            send("administrator", reviewed, "dismissal", Map.of("dismissal", "A mistake."))
                .statusCode())
        .isEqualTo(303);
    assertThat(page("administrator", "/program/cases/" + id, "en").text())
        .contains("Dismissed", "A mistake.");
  }

  @Test
  void aFilterNarrowsTheList() {
    String address = "/program/cases?state=CLOSED&detector=BY_HAND&tier=NOTICE";
    Document page = page("auditor", address, "en");
    assertThat(page.select("a[href$=" + id + "]")).isEmpty();
    assertThat(page.select("input[value=CLOSED]").hasAttr("checked")).isTrue();
    assertThat(page.select("option[value=BY_HAND]").hasAttr("selected")).isTrue();
    assertThat(get("wholesaler", "/program/cases", "en").statusCode()).isEqualTo(403);
  }

  /** Sends the form of {@code shown} that ends with {@code step}, filled in. */
  private static Response send(
      String account, Document shown, String step, Map<String, String> filled) {
    Element form = Objects.requireNonNull(shown.selectFirst("form[action$=/" + step + "]"));
    Map<String, String> fields = new TreeMap<>();
    form.select("input[type=hidden]").forEach(each -> fields.put(each.attr("name"), each.val()));
    form.select("textarea").forEach(each -> fields.put(each.attr("name"), ""));
    fields.putAll(filled);
    return on(account).header("Accept-Language", "en").formParams(fields).post(form.attr("action"));
  }

  private static Document page(String account, String address, String language) {
    Response answer = get(account, address, language);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }

  private static Response get(String account, String address, String language) {
    return on(account).header("Accept-Language", language).get(address);
  }

  private static RequestSpecification on(String account) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .header("Accept", "text/html")
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false);
  }
}
