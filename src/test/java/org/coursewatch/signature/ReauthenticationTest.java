package org.coursewatch.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.coursewatch.signature.IdentityProof.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How fresh a sign-in has to be for signing. */
class ReauthenticationTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Reauthentication QUARTER = new Reauthentication(Duration.ofMinutes(15));

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T12:00:00Z, true",
    "2026-11-22T11:45:00Z, true",
    "2026-11-22T11:44:59Z, false",
    "2026-11-21T12:00:00Z, false",
    // The provider's clock is ahead of ours.
    "2026-11-22T12:00:05Z, true"
  })
  void aTokenMustTellOfAFreshSignIn(Instant authenticatedAt, boolean suffices) {
    assertThat(QUARTER.suffices(proof(Method.TOKEN, authenticatedAt), NOW)).isEqualTo(suffices);
  }

  @Test
  void aTokenThatDoesNotTellWhenProvesNothing() {
    assertThat(QUARTER.suffices(proof(Method.TOKEN, null), NOW)).isFalse();
  }

  @Test
  void credentialsThatComeWithTheRequestAreFresh() {
    assertThat(QUARTER.suffices(proof(Method.PASSWORD, null), NOW)).isTrue();
  }

  @Test
  void whoWasNotAskedDoesNotSign() {
    assertThat(QUARTER.suffices(proof(Method.NONE, null), NOW)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void switchedOffNothingIsAskedFor(Method method) {
    assertThat(new Reauthentication(Duration.ZERO).suffices(proof(method, null), NOW)).isTrue();
  }

  @Test
  void anAgeIsNotNegative() {
    assertThatThrownBy(() -> new Reauthentication(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static IdentityProof proof(Method method, @Nullable Instant authenticatedAt) {
    return new IdentityProof(method, authenticatedAt, null);
  }
}
