package org.coursewatch.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.TestPeople.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.noncompliance.DetectorRuns.Run;
import org.coursewatch.noncompliance.app.RunDetectors;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.platform.rest.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Detectors look at what is new, any number of nodes at once, and one that fails stops no other.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class DetectorRunsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate FAR = LocalDate.of(2199, 1, 1);
  private static final int NODES = 4;
  private static final int HAND_OVERS = 12;

  @Inject TestPeople people;
  @Inject CaseStories stories;
  @Inject RunDetectors detectors;
  @Inject TestClock clock;

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void nodesThatLookAtOnceOpenEveryCaseOnce() throws Exception {
    stories.lookAt(noon(DAY).minusSeconds(1));
    List<Actor> pharmacists = new ArrayList<>();
    for (int i = 0; i < HAND_OVERS; i++) {
      pharmacists.add(handedOverWithoutAuthorization(Duration.ZERO));
    }
    clock.set(noon(DAY.plusDays(1)));
    List<List<Run>> runs = AtOnce.get(NODES, () -> detectors.run("node"));
    assertThat(runs)
        .allSatisfy(run -> assertThat(run).extracting(Run::failure).containsOnlyNulls());
    for (Actor pharmacist : pharmacists) {
      assertThat(stories.casesOf(pharmacist.pharmacy()))
          .containsExactly("HAND_OVER_WITHOUT_AUTHORIZATION");
    }
    int opened =
        runs.stream()
            .flatMap(List::stream)
            .filter(run -> run.detector() == DetectorCode.HAND_OVER_WITHOUT_AUTHORIZATION)
            .mapToInt(Run::opened)
            .sum();
    assertThat(opened).isEqualTo(HAND_OVERS);
  }

  @Test
  void whatWasCommittedLateIsStillSeen() {
    stories.lookAt(noon(DAY));
    Actor late = handedOverWithoutAuthorization(Duration.ofMinutes(-59));
    stories.lookAgainAt(noon(DAY).plusSeconds(60));
    assertThat(stories.casesOf(late.pharmacy())).hasSize(1);
  }

  @Test
  void aLookReadsWhatIsNewAndNotWhatWasSeen() {
    handedOverWithoutAuthorization(Duration.ZERO);
    stories.lookAt(noon(DAY).plus(Duration.ofHours(2)));
    Run again =
        of(
            DetectorCode.HAND_OVER_WITHOUT_AUTHORIZATION,
            stories.lookAgainAt(noon(DAY.plusDays(1))));
    assertThat(again.found()).isZero();
  }

  @Test
  void aDetectorThatFailsIsNamedStopsNoOtherAndBeginsAgainWhereItWas() {
    stories.lookAt(noon(DAY).minusSeconds(1));
    Actor pharmacist = handedOverWithoutAuthorization(Duration.ZERO);
    Treated old = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    String number = stories.authorize(old, pharmacist, noon(DAY));
    stories.append(old, new Dispensed(noon(DAY), number, 31), pharmacist, noon(DAY));
    stories.execute("alter view hand_over_without_authorization rename to broken_view");
    try {
      List<Run> runs = stories.lookAgainAt(noon(DAY.plusDays(1)));
      assertThat(of(DetectorCode.HAND_OVER_WITHOUT_AUTHORIZATION, runs).failure())
          .isEqualTo("PSQLException");
      assertThat(of(DetectorCode.HAND_OVER_OUTSIDE_WINDOW, runs).failure()).isNotNull();
      assertThat(stories.casesOf(pharmacist.pharmacy()))
          .containsExactly("MORE_DISPENSED_THAN_AUTHORIZED");
    } finally {
      stories.execute("alter view broken_view rename to hand_over_without_authorization");
    }
    stories.lookAgainAt(noon(DAY.plusDays(20)));
    assertThat(stories.casesOf(pharmacist.pharmacy()))
        .containsExactly("HAND_OVER_WITHOUT_AUTHORIZATION", "MORE_DISPENSED_THAN_AUTHORIZED");
  }

  private Actor handedOverWithoutAuthorization(Duration after) {
    Treated treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY.minusDays(1));
    Actor pharmacist = people.pharmacist(FAR, DAY.minusDays(100));
    Dispensed fact = new Dispensed(noon(DAY).plus(after), null, 30);
    stories.append(treated, fact, pharmacist, noon(DAY).plus(after));
    return pharmacist;
  }

  private static Run of(DetectorCode code, List<Run> runs) {
    return runs.stream().filter(run -> run.detector() == code).findFirst().orElseThrow();
  }
}
