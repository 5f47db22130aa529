package org.coursewatch.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On which days something is told, and that each stage of it is one thing, told late or not. */
class StagesTest {

  private static final LocalDate DUE = LocalDate.of(2028, 3, 2);

  @Test
  void eachDayBeforeAndAfterBelongsToOneStageAtMost() {
    Stages stages = new Stages(List.of(-7, -3, 0, 7), 10);
    for (int offset = -20; offset <= 20; offset++) {
      List<Integer> found = starts(stages, DUE.plusDays(offset));
      assertThat(found)
          .as("day %d", offset)
          .isEqualTo(
              offset < -7 || offset > 10
                  ? List.of()
                  : List.of(offset < -3 ? -7 : offset < 0 ? -3 : offset < 7 ? 0 : 7));
    }
  }

  @Test
  void whoLooksOnlyNowAndThenStillTellsEachStageOnce() {
    Stages stages = new Stages(List.of(-7, -3, -1), -1);
    Set<Integer> daily = new HashSet<>();
    for (int offset = -10; offset <= 3; offset++) {
      daily.addAll(starts(stages, DUE.plusDays(offset)));
    }
    assertThat(daily).containsExactlyInAnyOrder(-7, -3, -1);
    assertThat(starts(stages, DUE.minusDays(2))).as("a day late").containsExactly(-3);
    assertThat(starts(stages, DUE)).as("too late to say soon").isEmpty();
  }

  @Test
  void daysThatDoNotAscendAreNoStages() {
    assertThatThrownBy(() -> new Stages(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Stages(List.of(1, 1), 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Stages(List.of(1, 4), 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Integer> starts(Stages stages, LocalDate today) {
    return stages.around(today).stream()
        .filter(span -> !DUE.isBefore(span.from()) && !DUE.isAfter(span.to()))
        .map(Stages.Span::starts)
        .toList();
  }
}
