package org.coursewatch.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a mail is tried, and how it is kept meanwhile. */
class RetryTest {

  @Test
  void pausesDoubleUpToSixHoursAndEndAfterAboutTwoDays() {
    assertThat(Retry.pause(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Retry.pause(4)).isEqualTo(Duration.ofMinutes(8));
    assertThat(Retry.pause(9)).isEqualTo(Duration.ofMinutes(256));
    assertThat(Retry.pause(10)).isEqualTo(Duration.ofHours(6));
    int last = IntStream.iterate(1, i -> i + 1).filter(Retry::isLast).findFirst().orElseThrow();
    Duration all =
        IntStream.range(1, last).mapToObj(Retry::pause).reduce(Duration.ZERO, Duration::plus);
    assertThat(all).isBetween(Duration.ofHours(30), Duration.ofHours(60));
  }

  @Test
  void whatFailedTogetherIsNotTriedTogether() {
    assertThat(Retry.pause(4, 0.0)).isEqualTo(Duration.ofSeconds(384));
    assertThat(Retry.pause(4, 0.5)).isEqualTo(Retry.pause(4));
    assertThat(Retry.pause(4, 0.999999))
        .isBetween(Duration.ofSeconds(575), Duration.ofSeconds(576));
  }

  @Test
  void anEnvelopeOpensToTheSameMail() {
    Mail mail = new Mail("a@example.org", "Subject", "First\n\nSecond\n");
    assertThat(Mail.open(mail.envelope())).isEqualTo(mail);
    assertThatThrownBy(() -> new Mail("a@example.org\nBcc: b@example.org", "Subject", "Text"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
