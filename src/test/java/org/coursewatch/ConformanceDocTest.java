package org.coursewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every line of docs/conformance.md that is kept names tests, and every test named there exists.
 */
class ConformanceDocTest {

  private static final Path DOCUMENT = Path.of("docs", "conformance.md");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern NAMED = Pattern.compile("`(\\w*)\\.?(\\w*)`");

  @Test
  void everyTestNamedExists() throws IOException {
    Map<String, String> classes = classes();
    List<String> missing = new ArrayList<>();
    for (String[] line : lines()) {
      String type = "";
      Matcher names = NAMED.matcher(line[2]);
      while (names.find()) {
        String first = names.group(1);
        boolean isType = !first.isEmpty() && Character.isUpperCase(first.charAt(0));
        type = isType ? first : type;
        String method = isType || first.isEmpty() ? names.group(2) : first;
        String source = classes.getOrDefault(type, "");
        if (source.isEmpty() || !(method.isEmpty() || source.contains("void " + method + "("))) {
          missing.add(type + "." + method + " of: " + line[0]);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyLineThatIsKeptNamesATest() throws IOException {
    assertThat(lines()).hasSizeGreaterThan(80);
    assertThat(lines().stream().filter(line -> line[1].startsWith("yes")).map(line -> line[2]))
        .allMatch(tests -> NAMED.matcher(tests).find());
  }

  /** Of each row of the tables: the line, whether it is kept, its tests. */
  private static List<String[]> lines() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| line |"))
        .map(line -> line.substring(2, line.length() - 1).split(" \\| ", -1))
        .filter(cells -> cells.length == 3)
        .toList();
  }

  private static Map<String, String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  ConformanceDocTest::text,
                  (one, other) -> one + other));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
