package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The diagram in the documents is what the engine does, not what somebody once meant it to do. */
class StateDiagramTest {

  private static final int STORIES = 3_000;
  private static final Path FILE = Path.of("docs", "states.md");
  private static final String REGENERATE =
      "./mvnw test -Dtest=StateDiagramTest -Dcoursewatch.golden=write";

  private static final String TEXT =
      """
      # States of a course

      Generated from the engine; do not edit. `StateDiagramTest` fails when this file is stale. After a
      change that is meant, regenerate it and read the difference:

      ```
      %s
      ```

      Seen in %d made-up courses, of patients who can and who cannot become pregnant, under both versions of
      the rules. Facts are learnt when they happen; nothing is authorized or handed over that is not allowed.
      What each state means and which one goes first stands in `course/CourseState.java` and
      `course/StateRules.java`. `time` means that a day began and nothing else happened: no job moves a
      course, the answer is another one.

      ```mermaid
      %s
      ```

      `RUNNING` is drawn around the states of a course under treatment, so that what can happen in each of
      them is drawn once. Rare steps and rare causes are left out of the drawing; the table has them all.

      %s
      """;

  @Test
  void isWhatTheEngineDoes() throws IOException {
    StateDiagram diagram = new StateDiagram(StateWalk.through(STORIES));
    String text = TEXT.formatted(REGENERATE, STORIES, diagram.mermaid(), diagram.table());
    if ("write".equals(System.getProperty("coursewatch.golden"))) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text);
    }
    assertThat(FILE).as("regenerate it: %s", REGENERATE).hasContent(text);
  }
}
