package org.coursewatch.cds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.coursewatch.cds.EhrTokenCheck.Sound;
import org.coursewatch.cds.TokenRefused.Reason;
import org.coursewatch.ehr.Ehr;
import org.coursewatch.ehr.Ehr.Signer;
import org.coursewatch.ehr.Ehrs;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens of record systems are taken, without a service around it. */
class EhrTokenCheckTest {

  private static final String ISSUER = "https://ehr.example.org";
  private static final String SERVICE = "https://watch.example.org/cds-services/rems-order-sign";
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

  @TempDir static Path folder;
  private static RsaJsonWebKey rsa;
  private static RsaJsonWebKey stranger;
  private static EllipticCurveJsonWebKey ec;
  private static EhrTokenCheck check;

  @BeforeAll
  static void makeKeys() throws JoseException, IOException {
    rsa = RsaJwkGenerator.generateJwk(2048);
    rsa.setKeyId("rsa");
    ec = EcJwkGenerator.generateJwk(EllipticCurves.P384);
    ec.setKeyId("ec");
    stranger = RsaJwkGenerator.generateJwk(2048);
    Path file = folder.resolve("keys.json");
    Files.writeString(file, new JsonWebKeySet(rsa, ec).toJson(OutputControlLevel.PUBLIC_ONLY));
    check =
        new EhrTokenCheck(
            new Ehrs(List.of(ehr("hillside", null, file), ehr("valley", "valley", file))),
            new EhrKeys(Duration.ofSeconds(1)));
  }

  private static Ehr ehr(String name, String tenant, Path keys) {
    return new Ehr(name, name, new Signer(ISSUER, tenant, keys.toString()), List.of(), null);
  }

  static Stream<String> asymmetric() {
    return Stream.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");
  }

  @ParameterizedTest
  @MethodSource("asymmetric")
  void jwtAsymmetricAlgorithmsAreTaken(String algorithm) {
    assertThat(taken(right().signedBy(rsa.getPrivateKey(), algorithm)).ehr().name())
        .isEqualTo("hillside");
  }

  @Test
  void jwtOfAnEllipticCurveIsTaken() {
    EhrTokens token = right().signedBy(ec.getPrivateKey(), "ES384").naming("ec");
    assertThat(taken(token).id()).isEqualTo(token.claims().get("jti"));
  }

  /** Signed with what everybody knows: the text of the public key as if it were a secret. */
  @Test
  void jwtAsymmetricAlgorithmsOnly() {
    byte[] known = rsa.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
    for (String algorithm : List.of("HS256", "HS384", "HS512")) {
      assertThat(refused(right().signedBy(new HmacKey(known), algorithm)))
          .as(algorithm)
          .isEqualTo(Reason.ALGORITHM);
    }
    assertThat(refused(right().signedBy(null, AlgorithmIdentifiers.NONE)))
        .isEqualTo(Reason.ALGORITHM);
  }

  @Test
  void jwtIssuerAllowList() {
    assertThat(refused(right().with("iss", "https://ehr.example.com")))
        .isEqualTo(Reason.UNKNOWN_SENDER);
    assertThat(refused(right().with("iss", null))).isEqualTo(Reason.UNKNOWN_SENDER);
    assertThat(refused(right().signedBy(stranger.getPrivateKey(), "RS384")))
        .isEqualTo(Reason.SIGNATURE);
  }

  @Test
  void jwtTenantDecidesWhoseAccountItIs() {
    assertThat(taken(right().with("tenant", "valley")).ehr().name()).isEqualTo("valley");
    assertThat(taken(right()).ehr().name()).isEqualTo("hillside");
    assertThat(refused(right().with("tenant", "elsewhere"))).isEqualTo(Reason.UNKNOWN_SENDER);
  }

  @Test
  void jwtExactAudience() {
    for (Object wrong :
        List.of(
            "https://watch.example.org",
            "https://watch.example.org/cds-services",
            SERVICE + "/",
            SERVICE.toUpperCase(Locale.ROOT),
            List.of(SERVICE, "https://another.example.org"),
            List.of())) {
      assertThat(refused(right().with("aud", wrong))).as("%s", wrong).isEqualTo(Reason.AUDIENCE);
    }
    assertThat(refused(right().with("aud", null))).isEqualTo(Reason.AUDIENCE);
    assertThat(taken(right().with("aud", List.of(SERVICE))).issuer()).isEqualTo(ISSUER);
  }

  @Test
  void jwtExpiry() {
    long now = NOW.getEpochSecond();
    assertThat(refused(right().with("iat", now - 200).with("exp", now - 31)))
        .isEqualTo(Reason.TIME);
    assertThat(refused(right().with("exp", now + 3600))).isEqualTo(Reason.TIME);
    assertThat(refused(right().with("iat", now + 120))).isEqualTo(Reason.TIME);
    assertThat(refused(right().with("iat", now - 3600))).isEqualTo(Reason.TIME);
    assertThat(refused(right().with("exp", null))).isEqualTo(Reason.CLAIMS);
    assertThat(refused(right().with("iat", null))).isEqualTo(Reason.CLAIMS);
    // Clocks differ by some seconds.
    assertThat(taken(right().with("iat", now + 20)).ehr().name()).isEqualTo("hillside");
  }

  /** It is remembered for as long as it would be taken again. */
  @Test
  void jwtIsRememberedUntilNobodyTakesItAnyMore() {
    EhrTokens token = right();
    Sound sound = taken(token);
    Reason later = catchRefusal(() -> check.check(token.text(), Set.of(SERVICE), sound.until()));
    assertThat(later).isEqualTo(Reason.TIME);
    assertThat(sound.until()).isBefore(NOW.plus(Duration.ofMinutes(6)));
  }

  @Test
  void jwtNeedsAnIdOfItsOwn() {
    assertThat(refused(right().with("jti", null))).isEqualTo(Reason.CLAIMS);
    assertThat(refused(right().with("jti", " "))).isEqualTo(Reason.CLAIMS);
    assertThat(refused(right().with("jti", "x".repeat(501)))).isEqualTo(Reason.CLAIMS);
  }

  @Test
  void jwtIsNotTakenWithoutKeys() {
    Path missing = folder.resolve("missing.json");
    for (String keys : List.of(missing.toString(), "http://localhost:1/jwks.json")) {
      Ehr ehr = new Ehr("hill", "hill", new Signer(ISSUER, null, keys), List.of(), null);
      EhrTokenCheck without =
          new EhrTokenCheck(new Ehrs(List.of(ehr)), new EhrKeys(Duration.ofSeconds(1)));
      assertThat(catchRefusal(() -> without.check(right().text(), Set.of(SERVICE), NOW)))
          .as(keys)
          .isEqualTo(Reason.KEYS);
    }
    assertThat(refused(right().naming("nobodys-key"))).isEqualTo(Reason.SIGNATURE);
  }

  @Test
  void whatIsNoTokenIsNobodys() {
    for (String text :
        List.of("", "a.b.c", "....", right().text() + ".", "eyJhbGciOiJSUzI1NiJ9.e30.")) {
      assertThat(catchRefusal(() -> check.check(text, Set.of(SERVICE), NOW))).as(text).isNotNull();
    }
    String twice =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"iss\": \"a\", \"iss\": \"b\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(catchRefusal(() -> check.check("e30." + twice + ".e30", Set.of(SERVICE), NOW)))
        .isEqualTo(Reason.UNREADABLE);
  }

  private static EhrTokens right() {
    return EhrTokens.right(rsa.getPrivateKey(), ISSUER, SERVICE, NOW);
  }

  private static Sound taken(EhrTokens token) {
    return check.check(token.text(), Set.of(SERVICE), NOW);
  }

  private static Reason refused(EhrTokens token) {
    return catchRefusal(() -> taken(token));
  }

  private static Reason catchRefusal(Runnable work) {
    return catchThrowableOfType(TokenRefused.class, work::run).reason();
  }
}
