package org.coursewatch.scale;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.TestClock;
import org.coursewatch.scale.SweepRounds.Told;
import org.junit.jupiter.api.Test;

/**
 * Fills a database for {@link ServiceMeasure} and measures the sweep in it; {@code
 * deploy/bench/run.sh} calls it and keeps what it leaves. Half of the courses may be authorized
 * from today on, the others stand anywhere. Its name keeps it out of every other test run.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class FillMeasure {

  private static final int COURSES = Integer.getInteger("coursewatch.measure.courses", 10_000);
  private static final int DUE = Integer.getInteger("coursewatch.measure.due", 2_000);
  private static final int ROUNDS = Integer.getInteger("coursewatch.measure.rounds", 3);
  private static final String BUFFERS = System.getProperty("coursewatch.measure.buffers", "128MB");
  private static final int HISTORIES = 200;
  private static final int CLEARED = 8;
  private static final int PHARMACIES = 20;

  @Inject TestPeople people;
  @Inject Templates templates;
  @Inject Prescribers practices;
  @Inject Stamp stamp;
  @Inject DueChecks due;
  @Inject SweepRounds sweeps;
  @Inject Rows rows;
  @Inject TestClock clock;

  @Test
  void fill() throws IOException {
    LocalDate day = lastNoon(clock);
    people.demoOffice();
    for (int i = 0; i < PHARMACIES; i++) {
      people.pharmacist("bench-" + i);
    }
    Templates.Sorted told = templates.sorted(HISTORIES, day);
    List<Template> cleared = templates.cleared(CLEARED, day);
    List<String> prescribers = practices.add(Math.max(20, COURSES / 500));
    int every = Math.max(1, (int) (COURSES / (DUE / told.checksEach())));
    stamp.out(
        COURSES,
        1,
        prescribers,
        i ->
            i % every == 0
                ? told.dueToday(i / every)
                : i % 2 == 0 ? told.usual(i) : Templates.pick(cleared, i));
    rows.execute("vacuum analyze");
    due.remember("FEW", day);
    Told swept = sweeps.measure(ROUNDS, day, "FEW");
    System.out.printf(Locale.ROOT, "MEASURED %d courses, sweep: %s%n", COURSES, swept);
    Figures figures = new Figures(COURSES, 0);
    for (int round = 0; round < ROUNDS; round++) {
      figures.add("sweep", round, swept.swept().all().get(round), "ms");
      figures.add("plain insert", round, swept.plain().all().get(round), "ms");
    }
    leave(day);
  }

  /** The day whose noon is the last one behind us: nothing that is told lies ahead. */
  private static LocalDate lastNoon(ServiceClock clock) {
    return LocalDate.ofInstant(clock.now().minus(Duration.ofHours(12)), TestPeople.NEW_YORK);
  }

  /** The packaged service knows nothing of the demo; a server of production has memory. */
  private void leave(LocalDate day) {
    rows.execute(
        "delete from flyway_schema_history where version is null",
        "create table bench.filled as select %d as courses, date '%s' as day"
            .formatted(COURSES, day),
        "alter system set shared_buffers = '%s'".formatted(BUFFERS),
        "vacuum analyze",
        "checkpoint");
  }
}
