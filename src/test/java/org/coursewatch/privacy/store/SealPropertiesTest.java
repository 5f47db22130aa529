package org.coursewatch.privacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.VerifyingKey;

/** Whatever is sealed, hashed or signed comes back as it was, and only there. */
class SealPropertiesTest {

  private final FileKeyRing ring = KeyFolder.ring();
  private final RingCipher cipher = new RingCipher(ring);
  private final RingSigner signer = new RingSigner(ring);

  @Property
  void opensWhatWasSealed(@ForAll String purpose, @ForAll byte[] plain) {
    assertThat(cipher.open(purpose, cipher.seal(purpose, plain))).isEqualTo(plain);
  }

  @Property
  void opensForNoOtherPurpose(
      @ForAll @StringLength(max = 3) String purpose,
      @ForAll @StringLength(max = 3) String other,
      @ForAll byte[] plain) {
    Assume.that(!encoded(purpose).equals(encoded(other)));
    byte[] sealed = cipher.seal(purpose, plain);
    assertThatThrownBy(() -> cipher.open(other, sealed)).isInstanceOf(SealBroken.class);
  }

  @Property
  void opensNothingChanged(
      @ForAll byte[] plain,
      @ForAll @IntRange(max = 10_000) int at,
      @ForAll @IntRange(min = 1, max = 255) int by) {
    byte[] sealed = cipher.seal("p", plain);
    sealed[at % sealed.length] ^= (byte) by;
    assertThatThrownBy(() -> cipher.open("p", sealed)).isInstanceOf(SealBroken.class);
  }

  @Property
  void opensNoRandomBytes(@ForAll byte[] bytes) {
    assertThatThrownBy(() -> cipher.open("p", bytes)).isInstanceOf(SealBroken.class);
  }

  @Property
  void equalValuesHaveEqualLookUpKeysAndDifferentOnesHaveNot(
      @ForAll @StringLength(max = 3) String purpose,
      @ForAll @StringLength(max = 3) String otherPurpose,
      @ForAll @StringLength(max = 3) String value,
      @ForAll @StringLength(max = 3) String otherValue) {
    byte[] key = cipher.lookupKey(purpose, value);
    assertThat(cipher.lookupKey(purpose, value)).isEqualTo(key).hasSize(37);
    boolean same =
        encoded(purpose).equals(encoded(otherPurpose))
            && encoded(value).equals(encoded(otherValue));
    assertThat(Arrays.equals(cipher.lookupKey(otherPurpose, otherValue), key)).isEqualTo(same);
  }

  @Property
  void whatWasSignedHoldsAndNothingElse(@ForAll byte[] content, @ForAll byte[] other) {
    byte[] signature = signer.sign(content);
    assertThat(signature).hasSize(69);
    assertThat(signer.verify(content, signature)).isTrue();
    assertThat(signer.verify(content, other)).isFalse();
    assertThat(signer.verify(other, signature)).isEqualTo(Arrays.equals(content, other));
  }

  @Property
  void javaAloneVerifiesWhatWasSigned(@ForAll byte[] content) throws Exception {
    VerifyingKey key = signer.verifyingKeys().getFirst();
    assertThat(OfflineVerifier.verifies(key.pem(), content, signer.sign(content))).isTrue();
  }

  /** What is left of a text in UTF-8: unpaired surrogates all become the same sign. */
  private static String encoded(String text) {
    return new String(Purpose.bytes(text), StandardCharsets.UTF_8);
  }
}
