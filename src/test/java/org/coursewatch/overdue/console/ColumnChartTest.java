package org.coursewatch.overdue.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The geometry of the columns: heights in proportion, nothing outside the picture. */
class ColumnChartTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "4, 1",
    "5, 2",
    "8, 2",
    "9, 5",
    "20, 5",
    "21, 10",
    "40, 10",
    "41, 20",
    "1999, 500",
    "2001, 1000"
  })
  void theLinesAreRoundNumbersThatReachTheHighest(long most, long step) {
    assertThat(ColumnChart.step(most)).isEqualTo(step);
  }

  @Test
  void theHeightsAreInProportionAndTheUpperPartStandsOnTheLower() {
    ColumnChart chart =
        ColumnChart.of(
            List.of(
                new ColumnChart.Value("a", "", 10, 20),
                new ColumnChart.Value("b", "", 40, 0),
                new ColumnChart.Value("c", "", 0, 0)));
    ColumnChart.Column first = chart.columns().get(0);
    ColumnChart.Column second = chart.columns().get(1);
    ColumnChart.Column third = chart.columns().get(2);
    assertThat(first.upperHeight()).isCloseTo(2 * first.lowerHeight(), within(0.2));
    assertThat(first.lowerY() + first.lowerHeight()).isCloseTo(chart.base(), within(0.2));
    assertThat(first.upperY() + first.upperHeight()).isCloseTo(first.lowerY(), within(0.2));
    assertThat(second.lowerY()).isCloseTo(chart.lines().getLast().y(), within(0.2));
    assertThat(third.lowerHeight() + third.upperHeight()).isZero();
    assertThat(chart.lines())
        .extracting(ColumnChart.Line::value)
        .containsExactly(0L, 10L, 20L, 30L, 40L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 13, 28, 52})
  void everyColumnIsInsideThePictureAndTheNewestHasItsLabel(int many) {
    List<ColumnChart.Value> values = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      values.add(new ColumnChart.Value("w" + i, "week " + i, i, many - i));
    }
    ColumnChart chart = ColumnChart.of(values);
    double edge = chart.left();
    for (ColumnChart.Column column : chart.columns()) {
      assertThat(column.x()).isGreaterThanOrEqualTo(edge);
      edge = column.x() + column.width();
      assertThat(edge).isLessThanOrEqualTo(ColumnChart.WIDTH);
      assertThat(column.upperY()).isBetween(0.0, (double) chart.base());
    }
    assertThat(chart.columns().getLast().label()).isEqualTo("w" + (many - 1));
    assertThat(chart.columns().stream().filter(column -> !column.label().isEmpty()).count())
        .isBetween(1L, 8L);
  }

  @Test
  void nothingToDrawIsAnEmptyPicture() {
    assertThat(ColumnChart.of(List.of()).columns()).isEmpty();
  }
}
