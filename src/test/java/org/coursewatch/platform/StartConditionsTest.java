package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.platform.StartConditions.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A packaged service opens its doors only where nobody gets in by an invented account. */
class StartConditionsTest {

  private static final List<String> PACKAGED = List.of("prod");
  private static final Map<String, String> RIGHT =
      Map.of(
          "coursewatch.identity.url",
          "https://id.example.org/realms/coursewatch",
          "coursewatch.identity.client-secret",
          "s".repeat(32));

  @Test
  void aServiceWithAProviderStarts() {
    assertThat(faults(PACKAGED, Map.of())).isEmpty();
    assertThat(
            faults(
                PACKAGED,
                Map.of(
                    "quarkus.http.auth.basic", "false",
                    "quarkus.security.users.embedded.enabled", "false",
                    "coursewatch.demo.courses", "0")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.http.auth.basic, true, HTTP Basic is switched on.",
    "quarkus.http.auth.basic, TRUE, HTTP Basic is switched on.",
    "quarkus.security.users.embedded.enabled, true, The demo accounts are switched on.",
    "quarkus.security.users.file.enabled, true, Accounts from a file are switched on.",
    "coursewatch.demo.courses, 300, Demo courses are asked for.",
    "quarkus.oidc.tenant-enabled, false, 'No identity provider is configured, so nobody could sign in.'",
    "coursewatch.identity.url, '', 'No identity provider is configured, so nobody could sign in.'",
    "coursewatch.identity.url, ' ', 'No identity provider is configured, so nobody could sign in.'",
    "coursewatch.identity.client-secret, '', The secret that signs people in and encrypts their sessions is missing or short.",
    "coursewatch.identity.client-secret, ${COURSEWATCH_CONSOLE_SECRET}, The secret that signs people in and encrypts their sessions is missing or short."
  })
  void oneWrongSettingIsOneFault(String setting, String value, String sentence) {
    assertThat(faults(PACKAGED, Map.of(setting, value)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.sentence()).isEqualTo(sentence);
              assertThat(fault.remedy()).endsWith(".").isNotEqualTo(sentence);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test"})
  void aProfileForDevelopmentIsAFault(String profile) {
    assertThat(faults(List.of("prod", profile), Map.of()))
        .extracting(Fault::sentence)
        .containsExactly(
            "The profile \"%s\" is for development and tests only.".formatted(profile));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.example.org",
        "HTTPS://id.example.org/realms/x",
        "http://localhost:8180/realms/x",
        "http://127.0.0.1:8180/realms/x",
        "http://127.1.2.3/realms/x",
        "http://[::1]:8180/realms/x"
      })
  void theProviderMayBeReachedSafely(String url) {
    assertThat(faults(PACKAGED, Map.of("coursewatch.identity.url", url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example.org/realms/x",
        "http://192.0.2.7/realms/x",
        "http://localhost.example.org/realms/x",
        "http://127.0.0.1.example.org/realms/x",
        "http://127.0.0.1@id.example.org/realms/x",
        "http://[2001:db8::1]/realms/x",
        "ftp://localhost/realms/x",
        "https:///realms/x",
        "https://",
        "id.example.org/realms/x",
        "not an address"
      })
  void theProviderMayNotBeReachedInTheOpen(String url) {
    assertThat(faults(PACKAGED, Map.of("coursewatch.identity.url", url)))
        .extracting(Fault::sentence)
        .containsExactly("The identity provider's address is neither https nor on this machine.");
  }

  @Test
  void aServiceWithoutPagesNeedsNoSecret() {
    assertThat(
            faults(
                PACKAGED,
                Map.of(
                    "quarkus.oidc.console.tenant-enabled", "false",
                    "coursewatch.identity.client-secret", "")))
        .isEmpty();
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertThat(
            faults(
                List.of("dev"),
                Map.of(
                    "quarkus.http.auth.basic", "true",
                    "quarkus.security.users.embedded.enabled", "true",
                    "coursewatch.demo.courses", "300",
                    "coursewatch.identity.url", "",
                    "coursewatch.identity.client-secret", "")))
        .hasSize(6);
  }

  private static List<Fault> faults(List<String> profiles, Map<String, String> changes) {
    Map<String, String> settings = new HashMap<>(RIGHT);
    settings.putAll(changes);
    return new StartConditions(name -> Optional.ofNullable(settings.get(name))).faults(profiles);
  }
}
