package org.coursewatch.selfcare.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.ReadingLevel;
import org.junit.jupiter.api.Test;

/** Whatever a patient's pages say in more than a few words is read by a twelve-year-old. */
class MyTextsTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");

  /** Shorter ones are labels: the measures count sentences. */
  private static final int FEWEST_WORDS = 8;

  @Test
  void aTwelveYearOldReadsEnglish() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (String text : texts(false)) {
      softly
          .assertThat(ReadingLevel.englishGrade(text))
          .as(text)
          .isLessThanOrEqualTo(ReadingLevel.MOST_ENGLISH);
    }
    softly.assertAll();
  }

  @Test
  void aTwelveYearOldReadsSpanish() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (String text : texts(true)) {
      softly
          .assertThat(ReadingLevel.spanishEase(text))
          .as(text)
          .isGreaterThanOrEqualTo(ReadingLevel.LEAST_SPANISH);
    }
    softly.assertAll();
  }

  private static List<String> texts(boolean isSpanish) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> texts =
          files
              .filter(file -> isOfPatients(file.getFileName().toString(), isSpanish))
              .flatMap(MyTextsTest::lines)
              .map(line -> line.substring(line.indexOf('=') + 1).replaceAll("\\{[^}]+}", "May 1"))
              .filter(text -> text.split("[^\\p{L}\\d]+").length >= FEWEST_WORDS)
              .toList();
      assertThat(texts).hasSizeGreaterThan(50);
      return texts;
    }
  }

  private static boolean isOfPatients(String name, boolean isSpanish) {
    return name.matches("my[a-z]*(_es)?\\.properties") && name.contains("_es") == isSpanish;
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
