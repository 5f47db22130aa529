package org.coursewatch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the pages exists in English and in Spanish, with the same parts to fill in. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Pattern PART = Pattern.compile("\\{(?!#|/)[^}]+}");

  static List<Path> english() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith("_es.properties")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void bothLanguagesSayTheSameThings(Path english) {
    Map<String, String> first = read(english);
    Map<String, String> second =
        read(Path.of(english.toString().replace(".properties", "_es.properties")));
    assertThat(second.keySet()).isEqualTo(first.keySet());
    assertThat(first.values()).noneMatch(String::isBlank);
    first.forEach((key, text) -> assertThat(parts(second.get(key))).as(key).isEqualTo(parts(text)));
  }

  private static Set<String> parts(String text) {
    return PART.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Map<String, String> read(Path file) {
    try {
      return Arrays.stream(Files.readString(file).split("\\R"))
          .filter(line -> line.contains("=") && !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .collect(
              Collectors.toMap(
                  pair -> pair[0].strip(), pair -> pair[1].strip(), (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
