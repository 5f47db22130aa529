package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.coursewatch.course.RiskCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a check belongs by its delay and its risk, at both sides of every border. */
class AgeOfDelayTest {

  private static final LocalDate ON = LocalDate.of(2028, 2, 29);

  @ParameterizedTest
  @CsvSource({
    "0, DAYS_0_TO_6",
    "6, DAYS_0_TO_6",
    "7, DAYS_7_TO_13",
    "13, DAYS_7_TO_13",
    "14, DAYS_14_TO_29",
    "29, DAYS_14_TO_29",
    "30, DAYS_30_TO_59",
    "59, DAYS_30_TO_59",
    "60, DAYS_60_AND_MORE",
    "36500, DAYS_60_AND_MORE"
  })
  void everyDayBelongsToOneAge(long days, AgeOfDelay age) {
    assertThat(AgeOfDelay.of(days)).isEqualTo(age);
    assertThat(days).isBetween((long) age.firstDay(), (long) age.lastDay());
  }

  @Test
  void whatIsNotOverdueHasNoAge() {
    assertThatThrownBy(() -> AgeOfDelay.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"2028-02-28, false", "2028-02-29, false", "2028-03-01, true", ", false"})
  void supplyRunsUntilTheFirstDayWithoutCapsules(LocalDate end, boolean running) {
    assertThat(RiskGroup.of(RiskCategory.CAN_BECOME_PREGNANT, end, ON))
        .isEqualTo(
            running
                ? RiskGroup.CAN_BECOME_PREGNANT_WITH_SUPPLY
                : RiskGroup.CAN_BECOME_PREGNANT_WITHOUT_SUPPLY);
    assertThat(RiskGroup.of(RiskCategory.CANNOT_BECOME_PREGNANT, end, ON))
        .isEqualTo(
            running
                ? RiskGroup.CANNOT_BECOME_PREGNANT_WITH_SUPPLY
                : RiskGroup.CANNOT_BECOME_PREGNANT_WITHOUT_SUPPLY);
  }

  @ParameterizedTest
  @EnumSource(RiskCategory.class)
  void everyCategoryHasItsGroups(RiskCategory category) {
    assertThat(RiskGroup.of(category, null, ON).name()).startsWith(category.name());
  }
}
