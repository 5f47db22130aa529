package org.coursewatch.selfcare.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.ReadingLevel;
import org.coursewatch.notice.Language;
import org.coursewatch.selfcare.BankQuestion;
import org.coursewatch.selfcare.BankQuestion.Wording;
import org.coursewatch.selfcare.Drawing;
import org.coursewatch.selfcare.QuestionBank;
import org.coursewatch.selfcare.Topic;
import org.junit.jupiter.api.Test;

/** The bank of questions: enough of them, easy to read, and no way to guess the right answer. */
class QuestionFileTest {

  private static final List<String> VERSIONS =
      List.of("us-ipledge/2021-12-13", "us-ipledge/2026-11-15");

  private final QuestionBank bank = QuestionFile.read(text());

  @Test
  void thereAreEnoughUnderEveryVersion() {
    for (String version : VERSIONS) {
      List<BankQuestion> held =
          bank.questions().stream().filter(each -> each.holdsUnder(version)).toList();
      assertThat(held).hasSizeGreaterThanOrEqualTo(30);
      assertThat(held.stream().map(BankQuestion::topic).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder(Topic.values());
    }
  }

  /** So that another question of the topic can be asked after a wrong answer. */
  @Test
  void everyTopicHasSeveral() {
    for (Topic topic : Topic.values()) {
      assertThat(bank.questions().stream().filter(each -> each.topic() == topic))
          .as(topic.name())
          .hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void aQuestionOfOneVersionIsAskedUnderNoOther() {
    Set<String> asked = drawn(VERSIONS.getFirst());
    assertThat(asked)
        .contains("first-pick-up-missed-wait")
        .doesNotContain("first-pick-up-missed-no-wait");
    assertThat(drawn(VERSIONS.getLast()))
        .contains("first-pick-up-missed-no-wait")
        .doesNotContain("first-pick-up-missed-wait");
    assertThat(asked).as("everything is drawn sooner or later").hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void aTwelveYearOldReadsIt() {
    SoftAssertions softly = new SoftAssertions();
    for (BankQuestion question : bank.questions()) {
      String english = prose(question.in(Language.EN));
      softly
          .assertThat(ReadingLevel.englishGrade(english))
          .as(english)
          .isLessThanOrEqualTo(ReadingLevel.MOST_ENGLISH);
      String spanish = prose(question.in(Language.ES));
      softly
          .assertThat(ReadingLevel.spanishEase(spanish))
          .as(spanish)
          .isGreaterThanOrEqualTo(ReadingLevel.LEAST_SPANISH);
    }
    softly.assertAll();
  }

  /** Whoever always picks the longest answer, or the shortest, is wrong most of the time. */
  @Test
  void theLengthOfAnAnswerTellsNothing() {
    for (Language language : Language.values()) {
      long longest = count(language, true);
      long shortest = count(language, false);
      assertThat(longest).as("longest in " + language).isLessThan(bank.questions().size() / 2);
      assertThat(shortest).as("shortest in " + language).isLessThan(bank.questions().size() / 2);
    }
  }

  /** Over many seeds the right answer stands everywhere about as often. */
  @Test
  void thePlaceOfAnAnswerTellsNothing() {
    int seeds = 6_000;
    int[] places = new int[3];
    for (int seed = 0; seed < seeds; seed++) {
      places[Drawing.order(seed * 7919L, seed % 9 + 1, 3).indexOf(BankQuestion.RIGHT)]++;
    }
    assertThat(Arrays.stream(places).min().orElseThrow()).isGreaterThan(seeds / 3 - 200);
    assertThat(Arrays.stream(places).max().orElseThrow()).isLessThan(seeds / 3 + 200);
  }

  @Test
  void bothLanguagesAskDifferentWords() {
    for (BankQuestion question : bank.questions()) {
      assertThat(question.in(Language.ES).ask()).isNotEqualTo(question.in(Language.EN).ask());
      assertThat(question.in(Language.ES).answers())
          .hasSameSizeAs(question.in(Language.EN).answers());
      assertThat(question.source()).matches("(R\\d{3}-\\d{3}(, )?)+|FDA \\d{4}-\\d\\d-\\d\\d");
    }
  }

  @Test
  void everyFaultOfAFileIsTold() {
    assertThatThrownBy(
            () ->
                QuestionFile.read(
                    "version: 0\nquestions:\n  - {id: a, topic: NONE, source: x, en: {ask: b}}\n"))
        .hasMessageContaining("version is no whole number")
        .hasMessageContaining("a.en has no why")
        .hasMessageContaining("has 0 answers")
        .hasMessageContaining("fewer than 30");
  }

  private Set<String> drawn(String version) {
    return LongStream.range(0, 400)
        .mapToObj(seed -> Drawing.draw(bank, version, seed, Collections.emptySet()))
        .flatMap(List::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private long count(Language language, boolean longest) {
    return bank.questions().stream()
        .map(question -> question.in(language).answers())
        .filter(answers -> isAlone(answers, longest))
        .count();
  }

  private static boolean isAlone(List<String> answers, boolean longest) {
    int right = answers.get(BankQuestion.RIGHT).length();
    return answers.stream()
        .skip(1)
        .allMatch(other -> longest ? other.length() < right : other.length() > right);
  }

  private static String prose(Wording wording) {
    return wording.ask() + " " + String.join(". ", wording.answers()) + ". " + wording.why();
  }

  private static String text() {
    try {
      return Files.readString(Path.of("src/main/resources", QuestionFile.FILE));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
