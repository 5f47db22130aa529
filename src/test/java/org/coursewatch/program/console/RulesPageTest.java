package org.coursewatch.program.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FewRecords;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules as people read them: what changed, what it concerns, what a code means. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(FewRecords.class)
class RulesPageTest {

  private static final String SIDES = "/rules/us-ipledge?from=2021-12-13&to=2026-11-15";

  @Inject TestPeople people;
  @Inject ServiceClock clock;

  static Stream<String> codes() {
    return Stream.concat(
        Arrays.stream(RefusalCode.values()).map(Enum::name),
        Arrays.stream(CheckCode.values()).map(Enum::name));
  }

  @BeforeEach
  void people() {
    people.demoOffice();
    people.demoPractice();
    people.demoPharmacist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prescriber", "designee", "pharmacist", "administrator", "auditor"})
  void everyRoleReadsTheRules(String role) {
    assertThat(page(role, "en", "/rules").select("th[scope=row]").eachText())
        .anyMatch(text -> text.contains("us-ipledge/2026-11-15"));
    assertThat(page(role, "en", SIDES).selectFirst("h1").text()).contains("side by side");
  }

  @Test
  void whatChangedIsMarkedInWordsAndEverySideSaysWhereItIsWritten() {
    Document page = page("auditor", "en", SIDES);
    int changed = RuleSetFixture.RULES_2021.changesTo(RuleSetFixture.RULES_2026).size();
    assertThat(page.select("tr.differs")).hasSize(changed).isNotEmpty();
    assertThat(page.select("tr.differs th")).allMatch(th -> th.text().contains("Different"));
    var lockout = page.getElementById("pregnancy-test-lockout-days");
    assertThat(lockout.select(".value").eachText()).containsExactly("19 days", "0 days");
    assertThat(lockout.select("dd[lang=en]").eachText())
        .anyMatch(text -> text.contains("R001-009"));
    assertThat(page.selectFirst("h2").text()).contains("November 15, 2026");

    Document all = page("auditor", "en", SIDES + "&show=all");
    assertThat(all.select("tbody tr")).hasSize(RuleKey.values().length);
    assertThat(all.select("tbody tr:not(.differs) th"))
        .allMatch(th -> th.text().endsWith("The same"));
  }

  @Test
  void spanishSaysTheSame() {
    Document page = page("prescriber", "es", SIDES);
    assertThat(page.selectFirst("h2").text()).startsWith("Qué cambia el").contains("noviembre");
    assertThat(page.getElementById("pregnancy-test-lockout-days").select(".value").eachText())
        .containsExactly("19 días", "0 días");
  }

  @Test
  void whoTreatsSeesWhichOwnCoursesTheChangeReachesAndAPharmacyNone() {
    Treated patient =
        people.open(
            people.demoPractice(),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            clock.now().minus(Duration.ofDays(3)));
    Document sides = page("designee", "en", SIDES);
    assertThat(sides.getElementById("reach")).isNotNull();
    Document list = page("designee", "en", "/rules/us-ipledge/courses");
    assertThat(list.select("a[href=/office/courses/" + patient.course() + "]")).hasSize(1);
    assertThat(page("pharmacist", "en", SIDES).getElementById("reach")).isNull();
    assertThat(get("pharmacist", "en", "/rules/us-ipledge/courses").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeIsExplainedInBothLanguagesWithItsRuleAndSource(String code) {
    for (String language : new String[] {"en", "es"}) {
      Document page = page("pharmacist", language, "/rules/why/" + code);
      assertThat(page.select("main article")).isNotEmpty();
      assertThat(page.select("main dd[lang=en]")).isNotEmpty();
      assertThat(page.select("main p")).noneMatch(p -> p.text().isBlank());
      assertThat(page.selectFirst("code").text()).isEqualTo(code);
    }
  }

  @Test
  void whatDoesNotExistIsAPageThatSaysSo() {
    for (String path :
        new String[] {
          "/rules/why/NOTHING", "/rules/nowhere", "/rules/us-ipledge?from=1999-01-01"
        }) {
      Response response = get("auditor", "en", path);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(Jsoup.parse(response.asString()).select("h1")).hasSize(1);
    }
  }

  @Test
  void theEnglishMeaningsAreThoseOfTheRules() {
    RulesWords words = MessageBundles.get(RulesWords.class);
    for (RuleKey key : RuleKey.values()) {
      assertThat(words.meaning(key)).isEqualTo(key.meaning());
    }
  }

  private static Document page(String account, String language, String path) {
    Response response = get(account, language, path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.asString());
  }

  private static Response get(String account, String language, String path) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .get(path);
  }
}
