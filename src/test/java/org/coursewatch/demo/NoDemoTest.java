package org.coursewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.coursewatch.RowCounts;
import org.coursewatch.TestPeople;
import org.coursewatch.demo.app.MakeDemo;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.ServiceClock;
import org.junit.jupiter.api.Test;

/** Where nobody wants a demo there is none. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class NoDemoTest {

  @Inject MakeDemo demo;
  @Inject DemoProgress progress;
  @Inject TestPeople people;
  @Inject ServiceClock clock;
  @Inject @Owner DataSource database;

  @Test
  void aDatabaseWithPeopleOfItsOwnIsLeftAlone() {
    people.demoPractice();
    Map<String, Long> before = RowCounts.of(database);
    demo.make(5, clock.now());
    assertThat(RowCounts.of(database)).isEqualTo(before);
    assertThat(progress.hasBegun()).isFalse();
  }
}
