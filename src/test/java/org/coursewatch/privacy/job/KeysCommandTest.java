package org.coursewatch.privacy.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.people.PatientId;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a key ring, by the command line. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class KeysCommandTest {

  @Inject KeysCommand keys;
  @Inject KeyRing ring;
  @Inject PatientCipher patients;
  @Inject SealSigner signer;
  @Inject Idempotency idempotency;
  @Inject ServiceClock clock;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aRingThatIsThereIsNotMadeAgain() {
    UUID id = ring.id();
    assertThat(run("create")).isEqualTo(1);
    assertThat(text()).contains("There is a key ring already");
    assertThat(ring.id()).isEqualTo(id);
  }

  @Test
  void keysAreRotatedValuesSealedAnewAndOldKeysRetired() {
    PatientId ana = new PatientId(UUID.randomUUID());
    byte[] sealed =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  patients.create(ana);
                  return patients.sealText(ana, "name", "Ana");
                });
    byte[] signature = signer.sign(sealed);
    Answer answer = once("keys-1");
    RingKeyId sealing = ring.primary(KeyKind.SEALING);
    RingKeyId lookup = ring.primary(KeyKind.LOOKUP);

    assertThat(run("rotate", "--lookup")).isZero();
    assertThat(text())
        .contains("run keys reencrypt")
        .containsPattern(sealing + "  sealing  secondary");
    assertThat(ring.primary(KeyKind.SEALING)).isNotEqualTo(sealing);
    assertThat(ring.primary(KeyKind.LOOKUP)).isNotEqualTo(lookup);
    assertThat(run("retire", sealing.toString())).isEqualTo(1);
    assertThat(text())
        .contains("Key " + sealing + " is still needed: {")
        .contains("keys of patients=")
        .contains("kept answers=");

    assertThat(run("reencrypt")).isZero();
    assertThat(text()).containsPattern("keys of patients: [1-9]\\d* sealed anew, 0 do not open");
    assertThat(run("retire", sealing.toString())).isZero();
    assertThat(text())
        .contains("Key " + sealing + " is retired")
        .doesNotContain(sealing + "  seal");

    String opened =
        QuarkusTransaction.requiringNew()
            .call(() -> patients.openText(ana, "name", sealed).orElseThrow());
    assertThat(opened).isEqualTo("Ana");
    assertThat(signer.verify(sealed, signature)).isTrue();
    assertThat(once("keys-1")).isEqualTo(answer.with(Idempotency.REPLAYED, "true"));

    // The bodies of kept answers are known again by the old look-up key until they are forgotten.
    assertThat(run("retire", lookup.toString())).isEqualTo(1);
    assertThat(text()).contains("still needed: {kept answers=");
    idempotency.forgetBefore(clock.now().plusSeconds(60));
    assertThat(run("retire", lookup.toString())).isZero();
    assertThat(ring.keys()).extracting(RingKey::id).doesNotContain(sealing, lookup);
  }

  @Test
  void aKeyThatWaitsIsTheNextOne() {
    assertThat(run("rotate", "--prepare")).isZero();
    RingKeyId before = ring.primary(KeyKind.SEALING);
    List<RingKeyId> waiting = newest();
    assertThat(waiting).doesNotContain(before);
    assertThat(run("rotate", "--prepare")).isZero();
    assertThat(newest()).isEqualTo(waiting);
    assertThat(run("rotate")).isZero();
    assertThat(newest()).isEqualTo(waiting);
    assertThat(waiting)
        .containsExactly(ring.primary(KeyKind.SEALING), ring.primary(KeyKind.SIGNING));
  }

  @Test
  void thePrimaryKeyIsNotRetiredNorOneThatIsNotThere() {
    assertThat(run("retire", ring.primary(KeyKind.SIGNING).toString())).isEqualTo(1);
    assertThat(text()).contains("Rotate first");
    assertThat(run("retire", "00000000")).isEqualTo(1);
    assertThat(text()).contains("There is no key 00000000 in the ring.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lst",
        "list all",
        "create now",
        "rotate --lookups",
        "retire",
        "retire x",
        "reencrypt 1",
        "retire 1234567",
        "retire 12345678 12345678"
      })
  void takesNoArgumentsItDoesNotKnow(String arguments) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" "))).isEqualTo(2);
    assertThat(text()).startsWith("Usage: keys create | list");
  }

  private Answer once(String key) {
    byte[] body = "{\"name\": \"Ana\"}".getBytes(StandardCharsets.UTF_8);
    Answer answer = new Answer(201, "application/json", "\"Ana\"", Map.of("ETag", "\"1\""));
    return idempotency.once(key, "ana", "POST /x", body, clock.now(), () -> answer);
  }

  private List<RingKeyId> newest() {
    return List.of(newest(KeyKind.SEALING), newest(KeyKind.SIGNING));
  }

  private RingKeyId newest(KeyKind kind) {
    return ring.keys().stream()
        .filter(key -> key.kind() == kind)
        .reduce((older, newer) -> newer)
        .orElseThrow()
        .id();
  }

  private int run(String... arguments) {
    out.reset();
    return keys.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
