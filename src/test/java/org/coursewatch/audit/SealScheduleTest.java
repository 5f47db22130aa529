package org.coursewatch.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealScheduleTest {

  @ParameterizedTest
  @CsvSource({
    ", 2026-11-22T10:00:00Z, PT1H, true",
    "2026-11-22T10:00:00Z, 2026-11-22T10:59:59.999999Z, PT1H, false",
    "2026-11-22T10:59:59.999999Z, 2026-11-22T11:00:00Z, PT1H, true",
    "2026-11-22T23:30:00Z, 2026-11-23T00:00:00Z, PT24H, true",
    "2026-11-22T00:00:00Z, 2026-11-22T23:59:59Z, PT24H, false",
    "2026-11-22T11:00:00Z, 2026-11-22T10:00:00Z, PT1H, false",
  })
  void oneIsDueInEverySpan(Instant newest, Instant now, Duration every, boolean isDue) {
    assertThat(SealSchedule.isDue(newest, now, every)).isEqualTo(isDue);
  }
}
