package org.coursewatch.notice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.coursewatch.notice.NoticePlan;
import org.coursewatch.notice.NoticeReason;
import org.junit.jupiter.api.Test;

/** The file of days: what it says, and that a fault in it is told. */
class NoticePlanFileTest {

  private static String shipped() throws IOException {
    return Files.readString(Path.of("src/main/resources", NoticePlanFile.FILE));
  }

  @Test
  void theShippedFileSaysWhenEachReasonIsTold() throws IOException {
    NoticePlan plan = NoticePlanFile.read(shipped());
    assertThat(plan.digestAt()).isEqualTo(LocalTime.of(7, 0));
    assertThat(plan.of(NoticeReason.DUE_SOON).on()).isEqualTo(List.of(-7, -3, -1));
    assertThat(plan.of(NoticeReason.WINDOW_NEEDS).on())
        .as("days 3, 5, 6")
        .isEqualTo(List.of(2, 4, 5));
    assertThat(plan.stages().keySet()).isEqualTo(NoticeReason.caused());
  }

  @Test
  void everyFaultIsTold() throws IOException {
    String faulty =
        shipped()
            .replace("\"07:00\"", "\"7 o'clock\"")
            .replace("{days: [-7, -3, -1], until: -1}", "{days: [-1, -3], until: -1}")
            .replace("  DUE_TODAY:", "  DUE_NEVER:")
            .replace("{days: [0, 7, 14, 28], until: 34}", "{days: [0], untill: 34}");
    assertThatThrownBy(() -> NoticePlanFile.read(faulty))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("digest-at")
        .hasMessageContaining("DUE_SOON")
        .hasMessageContaining("DUE_TODAY is missing")
        .hasMessageContaining("knows no DUE_NEVER")
        .hasMessageContaining("knows no untill");
  }
}
