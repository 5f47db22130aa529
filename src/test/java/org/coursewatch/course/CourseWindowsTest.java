package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseWindow.Opener;
import org.coursewatch.time.DateWindow;
import org.coursewatch.time.ProgramZone;

/** The rows of windows say what the engine says, on any day, and stay the same as days go by. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class CourseWindowsTest {

  private static final String OPENED = "2026-04-01";

  @Provide
  Arbitrary<Question> questions() {
    return Arbitraries.randomValue(RandomQuestion::ask);
  }

  @Property(tries = 4000)
  void theOpenOneIsTheEngines(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          Situation situation = Situation.of(question);
          SupplyWindow expected = situation.window();
          List<SupplyWindow> open =
              CourseWindows.of(question).stream()
                  .filter(row -> row.isOpenOn(situation.today()))
                  .map(CourseWindow::window)
                  .toList();
          if (expected == null) {
            assertThat(open).isEmpty();
          } else {
            assertThat(open).extracting(SupplyWindow::days).containsExactly(expected.days());
          }
        });
  }

  @Property
  void theySayWhatTheEngineWillSayOfTheComingDays(@ForAll("questions") Question any) {
    Broken.not(any, CourseWindowsTest::holdsForAMonth);
  }

  private static void holdsForAMonth(Question question) {
    LocalDate today = question.program().zone().dayOf(question.asOf());
    List<CourseWindow> rows = CourseWindows.of(question);
    LocalDate next = History.of(question.course(), question.asOf(), zone(question)).nextFactOn();
    for (int days = 1; days < 35; days++) {
      LocalDate day = today.plusDays(days);
      if (next != null && !day.isBefore(next)) {
        return;
      }
      Situation then = Situation.of(question.asOf(zone(question).startOf(day)));
      assertThat(rows.stream().filter(row -> row.isOpenOn(day)).toList())
          .as("on " + day)
          .hasSize(then.window() == null ? 0 : 1)
          .allMatch(row -> row.window().days().equals(openDays(then)));
    }
  }

  private static ProgramZone zone(Question question) {
    return question.program().zone();
  }

  private static DateWindow openDays(Situation situation) {
    return Objects.requireNonNull(situation.window()).days();
  }

  @Example
  void theFirstWindowIsOfTheFirstDoseAndTheNextIsNot() {
    CourseStory story = CourseStory.opened(OPENED).ready().on(30).tested().confirmed();
    story.on(32).dispensed(30);
    story.on(60).tested();
    List<CourseWindow> rows = rows(story, 61);
    assertThat(rows).extracting(CourseWindow::firstDose).containsExactly(true, false);
    assertThat(rows).extracting(CourseWindow::openedBy).containsOnly(Opener.TEST);
    assertThat(rows.getFirst().window().usedOn()).isEqualTo(day(32));
    assertThat(rows.getLast().window().usedOn()).isNull();
    assertThat(rows.getLast().window().lastDay()).isEqualTo(day(66));
  }

  @Example
  void aCutWindowKeepsItsDaysAndTellsTheFirstClosedOne() {
    CourseStory story = CourseStory.opened(OPENED).ready().on(30).tested().confirmed();
    story.on(33).interrupted();
    CourseWindow row = rows(story, 40).getFirst();
    assertThat(row.window().lastDay()).isEqualTo(day(36));
    assertThat(row.window().cutOn()).isEqualTo(day(33));
    assertThat(row.isOpenOn(day(32))).isTrue();
    assertThat(row.isOpenOn(day(33))).isFalse();
  }

  @Example
  void anUnclearTestHidesTheWindowItFallsInto() {
    CourseStory story = CourseStory.opened(OPENED).ready().on(30).tested().confirmed();
    story.on(31).tested(Result.INDETERMINATE);
    assertThat(rows(story, 31)).extracting(CourseWindow::unresolved).containsExactly(true);
  }

  @Example
  void aNewerVisitClosesTheWindowOfTheOneBefore() {
    CourseStory story = CourseStory.openedWithBasis(OPENED, "MALE");
    story.on(0).counseled().on(10).counseled();
    List<CourseWindow> rows = rows(story, 10);
    assertThat(rows).extracting(CourseWindow::openedBy).containsOnly(Opener.COUNSELING);
    assertThat(rows).extracting(row -> row.window().cutOn()).containsExactly(day(10), null);
  }

  @Example
  void aChangeOfCategoryClosesWhatWasOpen() {
    CourseStory story = CourseStory.opened(OPENED).ready().on(30).tested().confirmed();
    story.on(33).becomes(RiskCategory.CANNOT_BECOME_PREGNANT, "HYSTERECTOMY");
    CourseWindow tested =
        rows(story, 34).stream().filter(row -> row.openedBy() == Opener.TEST).findFirst().get();
    assertThat(tested.category()).isEqualTo(RiskCategory.CAN_BECOME_PREGNANT);
    assertThat(tested.window().cutOn()).isEqualTo(day(33));
  }

  private static List<CourseWindow> rows(CourseStory story, int asOf) {
    Course course = story.course();
    return CourseWindows.of(
        StoryQuestion.plain()
            .about(course, day(asOf).atTime(23, 0).atZone(StoryQuestion.ZONE).toInstant()));
  }

  private static LocalDate day(int day) {
    return LocalDate.parse(OPENED).plusDays(day);
  }
}
