package org.coursewatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {

  @Test
  void isTheLongestTimeBetweenTwoAcknowledgements() {
    assertThat(longest(List.of(10L, 12L, 30L, 31L), 11, 40)).isEqualTo(18);
  }

  @Test
  void beginsWithTheLastAcknowledgementBeforeTheSpan() {
    assertThat(longest(List.of(5L, 25L), 20, 30)).isEqualTo(20);
  }

  @Test
  void lastsUntilTheNextOneAfterTheSpan() {
    assertThat(longest(List.of(5L, 21L, 50L), 20, 30)).isEqualTo(29);
  }

  @Test
  void isTheWholeSpanWhereNothingIsEverAcknowledged() {
    assertThat(longest(List.of(), 20, 30)).isEqualTo(10);
  }

  private static long longest(List<Long> instants, long from, long until) {
    Duration silence = Silence.longest(instants, from, until);
    return silence.toNanos();
  }
}
