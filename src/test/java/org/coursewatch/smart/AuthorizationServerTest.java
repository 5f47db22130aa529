package org.coursewatch.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.coursewatch.ehr.Ehr.App;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.smart.AuthorizationServer.Granted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser is sent to, and to whom not. */
class AuthorizationServerTest {

  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
  private static final App APP = new App("watch", null, "patient/Patient.read");

  @Test
  void anEhrLaunchAsksForItsContextWithPkceStateAndAud() {
    Launch launch = Launch.begun("https://ehr/fhir", "https://ehr/token", "dr", NOW);
    URI address =
        new AuthorizationServer("https://ehr/auth?x=y", "https://ehr/token")
            .address(launch, APP, "handle 1", "https://watch/smart/back");
    assertThat(address.toString())
        .startsWith("https://ehr/auth?x=y&response_type=code&client_id=watch&")
        .contains("redirect_uri=https%3A%2F%2Fwatch%2Fsmart%2Fback&")
        .contains("scope=launch+patient%2FPatient.read&")
        .contains("state=" + launch.state())
        .contains("aud=https%3A%2F%2Fehr%2Ffhir&")
        .contains("code_challenge=" + launch.challenge() + "&code_challenge_method=S256")
        .endsWith("&launch=handle+1")
        .doesNotContain(launch.verifier());
  }

  @Test
  void aStandaloneLaunchAsksForAPatient() {
    Launch launch = Launch.begun("https://ehr/fhir", "https://ehr/token", "dr", NOW);
    assertThat(
            new AuthorizationServer("https://ehr/auth", "https://ehr/token")
                .address(launch, APP, null, "https://watch/smart/back")
                .toString())
        .contains("scope=launch%2Fpatient+patient%2FPatient.read&")
        .doesNotContain("&launch=");
  }

  /** The pair of RFC 7636, appendix B. */
  @Test
  void theChallengeIsS256() {
    Launch launch =
        new Launch("s", "t", "x", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "dr", NOW);
    assertThat(launch.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void onlyTheOneWhoBeganItEndsItInTime() {
    Launch launch = Launch.begun("https://ehr/fhir", "https://ehr/token", "dr", NOW);
    assertThat(Launch.of(launch.text())).isEqualTo(launch);
    assertThat(launch.isThis(launch.state(), "dr", NOW.plusSeconds(599))).isTrue();
    assertThat(launch.isThis(launch.state(), "dr", NOW.plusSeconds(600))).isFalse();
    assertThat(launch.isThis(launch.state(), "nurse", NOW)).isFalse();
    assertThat(launch.isThis(launch.verifier(), "dr", NOW)).isFalse();
  }

  @Test
  void theChartHasToBeTheOneTheCardWasAbout() {
    assertThat(new Granted("t", "1", null).isAboutAnother()).isFalse();
    assertThat(new Granted("t", "1", "1").isAboutAnother()).isFalse();
    assertThat(new Granted("t", "1", "2").isAboutAnother()).isTrue();
    assertThat(new Granted("secret", "1", "2").toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'authorization_endpoint': 'https://ehr/auth'}",
        "{'authorization_endpoint': 'http://ehr/auth', 'token_endpoint': 'https://ehr/token'}",
        "{'authorization_endpoint': 'https://ehr/auth', 'token_endpoint': 'http://ehr/token'}",
        "{'authorization_endpoint': 'javascript:1', 'token_endpoint': 'https://ehr/token'}",
        """
        {'authorization_endpoint': 'https://ehr/auth', 'token_endpoint': 'https://ehr/token',
         'code_challenge_methods_supported': ['plain']}
        """
      })
  void whoIsNotSafeIsNotAsked(String told) {
    assertThat(AuthorizationServer.of(JsonText.parse(told.replace('\'', '"')))).isEmpty();
  }
}
