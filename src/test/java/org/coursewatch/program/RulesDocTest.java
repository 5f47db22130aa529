package org.coursewatch.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coursewatch.program.store.ProgramFolder;
import org.coursewatch.program.store.ProgramsReader;
import org.junit.jupiter.api.Test;

/**
 * docs/rules.md is complete: every requirement, every rule and every decision of our own is in it.
 */
class RulesDocTest {

  /** How many numbered requirements each group of the REMS document has. */
  private static final Map<String, Integer> REQUIREMENTS =
      Map.of("R001", 22, "R002", 13, "R003", 7, "R004", 15, "R005", 7);

  private static final Pattern RULE = Pattern.compile("`([a-z-]+\\.[a-z0-9-]+)`");
  private static final Pattern FILE = Pattern.compile("`([\\w/-]+\\.java)`");

  private final String document = read(Path.of("docs/rules.md"));

  @Test
  void listsEveryRequirementOnceWithItsPlaceOrTheReasonWhyNot() {
    List<String> rows = document.lines().filter(line -> line.startsWith("| R0")).toList();
    assertThat(rows)
        .extracting(row -> row.substring(2, 10))
        .containsExactlyElementsOf(requirements().toList());
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(FILE.matcher(row).find() || row.contains("Not software's job: "))
                    .isTrue());
  }

  @Test
  void namesEveryRule() {
    assertThat(named(RULE, document)).containsAll(paths(Arrays.stream(RuleKey.values())));
  }

  @Test
  void namesNoRuleThatDoesNotExist() {
    assertThat(named(RULE, document))
        .filteredOn(
            path ->
                Arrays.stream(RuleKey.values()).anyMatch(key -> path.startsWith(key.group() + ".")))
        .allSatisfy(path -> assertThat(RuleKey.at(path)).as(path).isPresent());
  }

  @Test
  void givesTheReasonOfEveryDecisionOfOurOwn() {
    int start = document.indexOf("## Our decisions");
    String decisions = document.substring(start, document.indexOf("\n## ", start + 1));
    Stream<RuleKey> ours =
        ProgramsReader.read(ProgramFolder.shipped()).all().stream()
            .flatMap(program -> program.rules().versions().spans().stream())
            .flatMap(
                span ->
                    Arrays.stream(RuleKey.values()).filter(key -> isOurs(span.value().rule(key))));
    assertThat(named(RULE, decisions)).containsAll(paths(ours));
  }

  @Test
  void namesOnlyFilesThatExist() {
    assertThat(named(FILE, document))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(place(file)).exists());
  }

  /** Tests are named from the top of the project, what they test from our package. */
  private static Path place(String file) {
    return file.startsWith("src/") ? Path.of(file) : Path.of("src/main/java/org/coursewatch", file);
  }

  private static boolean isOurs(Rule rule) {
    return rule.strength() == Strength.LOCAL;
  }

  private static List<String> paths(Stream<RuleKey> keys) {
    return keys.map(RuleKey::path).distinct().toList();
  }

  private static Stream<String> requirements() {
    return REQUIREMENTS.keySet().stream()
        .sorted()
        .flatMap(
            group ->
                IntStream.rangeClosed(1, REQUIREMENTS.get(group))
                    .mapToObj(number -> group + "-%03d".formatted(number)));
  }

  private static List<String> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
