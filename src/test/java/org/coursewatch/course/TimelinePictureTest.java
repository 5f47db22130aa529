package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseTimeline.Bar;
import org.coursewatch.course.CourseTimeline.Kind;
import org.coursewatch.course.CourseTimeline.Lane;
import org.coursewatch.course.CourseTimeline.Mark;
import org.coursewatch.course.CourseTimeline.RuleChange;
import org.coursewatch.course.CourseTimeline.Sign;
import org.coursewatch.course.TimelinePicture.Box;
import org.coursewatch.course.TimelinePicture.Line;
import org.coursewatch.course.TimelinePicture.Spot;
import org.coursewatch.course.TimelinePicture.Tick;

/** Where things stand in the picture of a course, and that nothing is lost or drawn twice. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class TimelinePictureTest {

  private static final String OPENED = "2026-09-01";

  @Provide
  Arbitrary<Question> questions() {
    return Arbitraries.randomValue(RandomQuestion::ask);
  }

  @Property(tries = 1500)
  void everyFactThatCountsIsDrawnOnce(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          History history = Situation.of(question).history();
          List<RecordedFact> counting =
              history.happened().stream()
                  .filter(event -> !(event.fact() instanceof FactVoided))
                  .map(history::recorded)
                  .toList();
          assertThat(picture(question).spots())
              .extracting(spot -> spot.mark().fact())
              .containsExactlyInAnyOrderElementsOf(counting);
        });
  }

  @Property(tries = 1500)
  void nothingOverlapsAndNothingLiesOutside(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          TimelinePicture picture = picture(question);
          marksKeepApart(picture);
          boxesKeepApart(picture.boxes());
          labelsKeepApart(picture);
          assertThat(picture.spots())
              .allMatch(spot -> spot.x() >= 0 && spot.x() <= picture.width())
              .allMatch(spot -> spot.y() >= 0 && spot.y() <= picture.height());
          assertThat(picture.boxes())
              .allMatch(box -> box.x() >= 0 && box.x() + box.width() <= picture.width());
        });
  }

  @Property(tries = 300)
  void theSameQuestionGivesTheSamePicture(@ForAll("questions") Question any) {
    Broken.not(any, question -> assertThat(picture(question)).isEqualTo(picture(question)));
  }

  @Example
  void tellsTestsApartByWhatTheyCountFor() {
    Question question =
        CourseStory.opened(OPENED)
            .ready()
            .on(10)
            .tested()
            .on(30)
            .tested()
            .on(33)
            .tested(Result.POSITIVE)
            .question(34);
    CourseTimeline timeline = CourseTimeline.of(question, Discretion.NONE);
    assertThat(timeline.marks())
        .filteredOn(mark -> mark.lane() == Lane.TESTS)
        .extracting(Mark::sign)
        .containsExactly(Sign.ACCEPTED, Sign.NOT_ACCEPTED, Sign.ACCEPTED, Sign.POSITIVE);
    assertThat(timeline.bars())
        .filteredOn(bar -> bar.lane() == Lane.WINDOWS)
        .containsExactly(
            new Bar(
                Lane.WINDOWS,
                Kind.WINDOW_CUT,
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-10-03"),
                null));
  }

  @Example
  void aUsedWindowAndItsSupply() {
    Question question = CourseStory.opened(OPENED).treatedFromDay30().question(32);
    List<Bar> bars = CourseTimeline.of(question, Discretion.NONE).bars();
    LocalDate day = LocalDate.parse("2026-10-01");
    assertThat(bars)
        .containsExactly(
            new Bar(Lane.WINDOWS, Kind.WINDOW_USED, day, day.plusDays(6), day),
            new Bar(Lane.SUPPLY, Kind.SUPPLY, day, day.plusDays(29), null));
  }

  @Example
  void showsTheChangeOfRulesThatLiesAhead() {
    Question question = CourseStory.opened(OPENED).treatedFromDay30().question(40);
    assertThat(CourseTimeline.of(question, Discretion.NONE).changes())
        .extracting(RuleChange::day)
        .containsExactly(LocalDate.parse("2026-11-15"));
  }

  @Example
  void tenDaysFillThePictureAndTwoYearsAreStillRead() {
    TimelinePicture few = picture(CourseStory.opened("2026-01-05").ready().question(5));
    assertThat(few.width()).isBetween(TimelinePicture.LEAST_WIDTH, TimelinePicture.LEAST_WIDTH + 1);
    CourseStory story = CourseStory.opened("2024-01-05").treatedFromDay30();
    for (int day = 58; day < 730; day += 30) {
      story.on(day).tested().confirmed().dispensed();
    }
    TimelinePicture many = picture(story.question(730));
    assertThat(many.width()).isBetween(730 * TimelinePicture.LEAST_DAY, 800 * 2);
    assertThat(many.days().stream().filter(Tick::labeled).count()).isBetween(23L, 26L);
  }

  @Example
  void aDayStandsWhereTheScaleHasIt() {
    TimelinePicture picture =
        picture(CourseStory.opened("2026-04-01").treatedFromDay30().question(32));
    double day = (double) TimelinePicture.LEAST_WIDTH / (3 + 1 + 59 + 7);
    Box supply = picture.boxes().getLast();
    Spot first = picture.spots().getFirst();
    assertThat(first.x()).isEqualTo((int) Math.round(3.5 * day));
    assertThat(supply.x()).isEqualTo((int) Math.round(33 * day));
    assertThat(supply.x() + supply.width()).isEqualTo((int) Math.round(63 * day));
    assertThat(picture.lines().getFirst().x()).as("today").isEqualTo((int) Math.round(35.5 * day));
  }

  @Example
  void whereAnythingIsWithheldNoDayTellsIt() {
    Course course =
        CourseStory.opened(OPENED)
            .ready()
            .on(30)
            .tested()
            .on(33)
            .tested(Result.POSITIVE)
            .named("positive")
            .on(40)
            .tested()
            .course();
    Question question = CourseStory.opened(OPENED).question(41);
    Question asked = Question.about(question.program(), course, question.asOf());
    CourseTimeline told = CourseTimeline.of(asked, new Discretion(Set.of("positive")));
    assertThat(told.bars()).filteredOn(bar -> bar.lane() == Lane.WINDOWS).isEmpty();
    assertThat(told.marks().stream().map(Mark::sign).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Sign.CONFIRMED, Sign.NOT_JUDGED);
    assertThat(told.marks()).allMatch(mark -> mark.failures().isEmpty());
  }

  private static TimelinePicture picture(Question question) {
    return TimelinePicture.of(CourseTimeline.of(question, Discretion.NONE));
  }

  private static void marksKeepApart(TimelinePicture picture) {
    List<Spot> spots = picture.spots();
    for (int i = 0; i < spots.size(); i++) {
      for (int j = i + 1; j < spots.size(); j++) {
        boolean apart =
            Math.abs(spots.get(i).x() - spots.get(j).x()) >= TimelinePicture.ROW
                || Math.abs(spots.get(i).y() - spots.get(j).y()) >= TimelinePicture.ROW;
        assertThat(apart).as("%s and %s", spots.get(i), spots.get(j)).isTrue();
      }
    }
  }

  private static void boxesKeepApart(List<Box> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        Box one = boxes.get(i);
        Box other = boxes.get(j);
        boolean apart =
            one.y() != other.y()
                || one.x() + one.width() <= other.x()
                || other.x() + other.width() <= one.x();
        assertThat(apart).as("%s and %s", one, other).isTrue();
      }
    }
  }

  private static void labelsKeepApart(TimelinePicture picture) {
    for (Line line : picture.lines()) {
      for (Line other : picture.lines()) {
        int gap = Math.abs(start(line) - start(other));
        boolean apart = line.labelY() != other.labelY() || gap >= TimelinePicture.LINE_LABEL;
        assertThat(apart || line.equals(other)).as("%s and %s", line, other).isTrue();
      }
    }
    List<Tick> labeled = picture.days().stream().filter(Tick::labeled).toList();
    for (Tick tick : labeled) {
      assertThat(tick.x() + TimelinePicture.TICK_LABEL).isLessThanOrEqualTo(picture.width());
      for (Tick other : labeled) {
        int gap = Math.abs(tick.x() - other.x());
        boolean apart = tick.labelY() != other.labelY() || gap >= TimelinePicture.TICK_LABEL;
        assertThat(apart || tick.equals(other)).as("%s and %s", tick, other).isTrue();
      }
    }
  }

  private static int start(Line line) {
    return line.leftward() ? line.x() - TimelinePicture.LINE_LABEL : line.x();
  }
}
