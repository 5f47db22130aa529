package org.coursewatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.History;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.lab.LabPicture.Dot;
import org.coursewatch.lab.LabPicture.Level;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.time.ProgramZone;
import org.junit.jupiter.api.Test;

/** Where values and levels stand in the small charts. */
class LabPictureTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 12, 1);

  private final List<RecordedFact> facts = new ArrayList<>();

  @Test
  void valuesStandByDayAndFromZero() {
    alt(0, "20", "40");
    alt(10, "40", "40");
    alt(40, "60", "40");
    LabPicture picture = picture();
    assertThat(picture.dots()).extracting(Dot::x).containsExactly(8, 56, 200);
    assertThat(picture.dots()).extracting(Dot::aboveLimit).containsExactly(false, false, true);
    int floor = LabPicture.FLOOR;
    assertThat(floor - picture.dots().get(1).y())
        .as("twice as high, to the pixel")
        .isCloseTo(2 * (floor - picture.dots().get(0).y()), within(1));
  }

  @Test
  void showsTheLimitAndTheNextThresholdOnly() {
    alt(0, "20", "40");
    assertThat(picture().levels()).extracting(Level::action).containsExactly((String) null);
    alt(30, "90", "40");
    assertThat(picture().levels())
        .extracting(level -> level.at().intValue())
        .as("the limit, twice it; three times would flatten the values")
        .containsExactly(80, 40);
  }

  @Test
  void labelsKeepApart() {
    alt(0, "900", "40");
    List<Level> levels = picture().levels();
    assertThat(levels).hasSize(4);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i).labelY() - levels.get(i - 1).labelY())
          .isGreaterThanOrEqualTo(LabPicture.LABEL);
    }
    assertThat(levels.getLast().labelY()).isLessThanOrEqualTo(LabPicture.HEIGHT);
  }

  @Test
  void withoutALimitThereIsNoLevel() {
    alt(0, "0", null);
    assertThat(picture().levels()).isEmpty();
    assertThat(picture().dots().getFirst().y()).isEqualTo(LabPicture.FLOOR);
  }

  private void alt(int day, String value, String limit) {
    LabResulted lab =
        new LabResulted(
            OPENED.plusDays(day),
            "1742-6",
            new BigDecimal(value),
            "U/L",
            limit == null ? null : new BigDecimal(limit));
    facts.add(new RecordedFact("f" + facts.size(), null, lab));
  }

  private LabPicture picture() {
    Course course =
        new Course(
            OPENED,
            LocalDate.of(1998, 4, 12),
            RiskCategory.CANNOT_BECOME_PREGNANT,
            "MALE",
            List.copyOf(facts));
    Instant asOf = Instant.parse("2027-06-01T12:00:00Z");
    History history = History.of(course, asOf, new ProgramZone(ZoneId.of("America/New_York")));
    return LabPicture.of(new LabChart(history, RuleSetFixture.RULES_2026).series().getFirst());
  }
}
