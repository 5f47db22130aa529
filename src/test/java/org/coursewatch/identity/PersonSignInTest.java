package org.coursewatch.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.identity.Browser.Page;
import org.junit.jupiter.api.Test;

/** A person signs in at a real Keycloak with a browser, and out again. */
@QuarkusTest
@TestProfile(KeycloakProfile.class)
class PersonSignInTest {

  private static final String SESSION = "q_session_console";
  private static final String STATE = "q_auth_console";

  @Inject TestPeople people;

  private final Keycloak keycloak = Keycloak.running();
  private final URI account = URI.create(keycloak.service() + "/account");
  private final Browser browser = new Browser();

  @Test
  void aPersonSignsInAndSeesTheAccount() {
    String name = "rx-" + UUID.randomUUID();
    people.pharmacist(name);
    String password = keycloak.addPerson(name, "pharmacist");

    Page login = browser.get(account);
    assertThat(login.address().toString()).startsWith(keycloak.realm());
    assertThat(browser.visited.get(1).getQuery())
        .contains(
            "response_type=code",
            "code_challenge_method=S256",
            "nonce=",
            "scope=openid",
            "prompt=login");
    assertThat(browser.lastSetCookie(STATE)).contains("HTTPOnly", "Secure", "SameSite=");

    Page refused = browser.signIn(login, name, "wrong");
    assertThat(refused.address().toString()).startsWith(keycloak.server());

    Page page = browser.signIn(refused, name, password);
    assertThat(page.address()).isEqualTo(account);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("<dd>" + name + "</dd>", "<dd>pharmacist</dd>", "<dd>Pharmacy</dd>", "UTC")
        .doesNotContainPattern("<script(?![^>]* src=\"/)");
    assertThat(browser.lastSetCookie(SESSION))
        .contains("HTTPOnly", "Secure", "SameSite=Lax", "Path=/")
        // What is left of five minutes, and ten more.
        .containsPattern("Max-Age=(89\\d|900)\\b");
  }

  @Test
  void theSessionOfAPageDoesNotOpenTheApi() {
    signedIn("pharmacist");
    given()
        .header("Cookie", browser.cookies(account))
        .header("Sec-Fetch-Site", "same-origin")
        .contentType("application/json")
        .body("{}")
        .post("/api/eligibility")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void whoIsNotEnrolledIsToldSoAndCanSignOut() {
    String name = "nobody-" + UUID.randomUUID();
    String password = keycloak.addPerson(name, "prescriber");
    Page page = browser.signIn(browser.get(account), name, password);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("This account is not enrolled in the program.", "action=\"/account/sign-out\"");
  }

  @Test
  void signingOutEndsTheSessionHereAndAtTheProvider() {
    Page page = signedIn("pharmacist");
    assertThat(page.body()).contains("action=\"/account/sign-out\"");
    Page start = browser.post(account.resolve("/account/sign-out"), Map.of());
    assertThat(start.address().getPath()).isEqualTo("/");
    assertThat(start.status()).isEqualTo(200);
    assertThat(browser.lastSetCookie(SESSION)).contains("Max-Age=0");
    // No token in an address line: it says who somebody is.
    assertThat(browser.visited)
        .allSatisfy(at -> assertThat(at.toString()).doesNotContainPattern("eyJ[\\w-]+\\.eyJ"));

    Page again = browser.get(account);
    assertThat(again.address().toString()).startsWith(keycloak.realm());
    assertThat(again.body()).contains("name=\"password\"");
  }

  @Test
  void signingOutTakesAPost() {
    signedIn("pharmacist");
    Page page = browser.get(URI.create(keycloak.service() + "/account/sign-out"));
    assertThat(page.status()).isEqualTo(405);
    assertThat(browser.get(account).status()).isEqualTo(200);
    assertThat(browser.get(account).address()).isEqualTo(account);
  }

  @Test
  void anAnswerThatNobodyAskedForSignsNobodyIn() {
    Page page =
        browser.get(URI.create(keycloak.service() + "/signed-in?code=invented&state=invented"));
    assertThat(page.address().getPath()).isNotEqualTo("/account");
    assertThat(browser.setCookies).noneMatch(cookie -> cookie.startsWith(SESSION));
  }

  @Test
  void aSessionIsRenewedWhileItIsUsedAndEndsWhenIdle() throws InterruptedException {
    keycloak.set(Map.of("accessTokenLifespan", 3, "ssoSessionIdleTimeout", 8));
    try {
      signedIn("pharmacist");
      for (int i = 0; i < 3; i++) {
        String before = browser.lastSetCookie(SESSION);
        Thread.sleep(4_000);
        assertThat(browser.get(account).address()).isEqualTo(account);
        assertThat(browser.lastSetCookie(SESSION)).isNotEqualTo(before);
      }
      Thread.sleep(9_000);
      Page login = browser.get(account);
      assertThat(login.address().toString()).startsWith(keycloak.realm());
      assertThat(login.body()).contains("name=\"password\"");
    } finally {
      keycloak.set(Map.of("accessTokenLifespan", 300, "ssoSessionIdleTimeout", 900));
    }
  }

  private Page signedIn(String role) {
    String name = "rx-" + UUID.randomUUID();
    people.pharmacist(name);
    String password = keycloak.addPerson(name, role);
    Page page = browser.signIn(browser.get(account), name, password);
    assertThat(page.address()).isEqualTo(account);
    return page;
  }
}
