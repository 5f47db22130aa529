package org.coursewatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first argument names a command; an unknown one is told those there are. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CommandLineTest {

  @Inject CommandLine commands;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void rebuildsDerivedRows() {
    assertThat(run("rebuild-derived", "--dry-run")).isBetween(0, 1);
    assertThat(text()).containsPattern("\\d+ courses, \\d+ of them with \\d+ wrong rows");
  }

  @Test
  void takesNoArgumentItDoesNotKnow() {
    assertThat(run("rebuild-derived", "--dryrun")).isEqualTo(2);
    assertThat(text()).startsWith("Usage: rebuild-derived [--dry-run]");
  }

  @Test
  void tellsWhatCommandsThereAre() {
    assertThat(run("rebuild")).isEqualTo(2);
    assertThat(text()).contains("There is no command \"rebuild\"").contains("rebuild-derived");
  }

  @Test
  void tellsWhichVersionTheSchemaHas() {
    assertThat(run("migrate")).isZero();
    assertThat(text()).containsPattern("The schema is at version \\d+; 0 migrations are left");
    assertThat(run("migrate", "back")).isEqualTo(2);
  }

  private int run(String... arguments) {
    return commands.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
