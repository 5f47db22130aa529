package org.coursewatch.ehr.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.ehr.Ehr;
import org.coursewatch.ehr.Ehrs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that make no sense keep the service from starting; the others say who is who. */
class KnownEhrsTest {

  private record One(Map<String, String> settings) implements EhrSettings.One {

    @Override
    public Optional<String> account() {
      return of("account");
    }

    @Override
    public Optional<String> issuer() {
      return of("issuer");
    }

    @Override
    public Optional<String> tenant() {
      return of("tenant");
    }

    @Override
    public Optional<String> keys() {
      return of("keys");
    }

    @Override
    public Optional<List<String>> fhirServers() {
      return of("fhir-servers").map(text -> Arrays.asList(text.split(",")));
    }

    @Override
    public Optional<String> clientId() {
      return of("client-id");
    }

    @Override
    public Optional<String> clientSecret() {
      return of("client-secret");
    }

    @Override
    public Optional<String> scopes() {
      return of("scopes");
    }

    private Optional<String> of(String name) {
      return Optional.ofNullable(settings.get(name));
    }
  }

  private static final Map<String, String> HILLSIDE =
      Map.of(
          "account", "hillside-ehr",
          "issuer", "https://ehr.example.org",
          "keys", "/etc/coursewatch/hillside.jwks",
          "fhir-servers", "https://ehr.example.org/fhir/,http://localhost:9000/r4",
          "client-id", "coursewatch");

  @Test
  void everySettingIsRead() {
    Ehrs ehrs = known(HILLSIDE);
    Ehr ehr = ehrs.signing("https://ehr.example.org", null).orElseThrow();
    assertThat(ehr.fhirServer("https://ehr.example.org/fhir"))
        .contains("https://ehr.example.org/fhir");
    assertThat(ehrs.actingAs("hillside-ehr")).containsExactly(ehr);
    assertThat(ehrs.launching("http://localhost:9000/r4/")).contains(ehr);
    assertThat(ehr.app()).isEqualTo(new Ehr.App("coursewatch", null, "patient/Patient.read"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://ehr.example.org/fhir/x",
    "https://ehr.example.org/fhi",
    "https://ehr.example.org:444/fhir",
    "http://ehr.example.org/fhir",
    "https://EHR.example.org/fhir",
    "https://ehr.example.org.evil.example/fhir",
    "https://user@ehr.example.org/fhir"
  })
  void whatOnlyLooksLikeTheServerIsAnother(String told) {
    assertThat(known(HILLSIDE).launching(told)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "keys, http://ehr.example.org/jwks.json",
    "fhir-servers, http://ehr.example.org/fhir",
    "fhir-servers, https://user:word@ehr.example.org/fhir",
    "fhir-servers, https://ehr.example.org/fhir?x=y",
    "fhir-servers, nonsense"
  })
  void whatOthersCouldReadIsRefused(String setting, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> known(with(setting, value)))
        .withMessageContaining("coursewatch.ehrs.hillside." + setting);
  }

  @ParameterizedTest
  @CsvSource({"account", "keys", "fhir-servers"})
  void whatIsMissingIsNamed(String setting) {
    assertThatIllegalArgumentException().isThrownBy(() -> known(with(setting, null)));
  }

  @Test
  void nobodyIsTwoRecordSystems() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> KnownEhrs.of(Map.of("hillside", new One(HILLSIDE), "again", new One(HILLSIDE))));
    Map<String, String> tenant = new HashMap<>(HILLSIDE);
    tenant.put("tenant", "valley");
    tenant.put("fhir-servers", "https://valley.example.org/fhir");
    Ehrs both = KnownEhrs.of(Map.of("hillside", new One(HILLSIDE), "valley", new One(tenant)));
    assertThat(both.signing("https://ehr.example.org", "valley").map(Ehr::name)).contains("valley");
    assertThat(both.signing("https://ehr.example.org", null).map(Ehr::name)).contains("hillside");
  }

  private static Ehrs known(Map<String, String> hillside) {
    return KnownEhrs.of(Map.of("hillside", new One(hillside)));
  }

  private static Map<String, String> with(String setting, String value) {
    Map<String, String> changed = new HashMap<>(HILLSIDE);
    if (value == null) {
      changed.remove(setting);
    } else {
      changed.put(setting, value);
    }
    return changed;
  }
}
