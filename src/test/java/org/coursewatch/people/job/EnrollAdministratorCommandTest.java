package org.coursewatch.people.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.platform.ServiceClock;
import org.junit.jupiter.api.Test;

/** The first account of an empty installation. */
@QuarkusTest
@TestProfile(EmptyInstallation.class)
class EnrollAdministratorCommandTest {

  @Inject EnrollAdministratorCommand command;
  @Inject People people;
  @Inject ServiceClock clock;

  @Test
  void enrollsOneAdministratorAndNoOther() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("jane.roe")).isZero();
    assertThat(people.actor("jane.roe", clock.now()))
        .hasValueSatisfying(actor -> assertThat(actor.role()).isEqualTo(Role.ADMINISTRATOR));
    assertThat(run("mallory")).isEqualTo(1);
    assertThat(people.actor("mallory", clock.now())).isEmpty();
  }

  private int run(String... arguments) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return command.run(List.of(arguments), out);
  }
}
