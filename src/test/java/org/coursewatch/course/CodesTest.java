package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told to people with each code. */
class CodesTest {

  /** No pharmacy reads any of these, in whatever sentence. */
  private static final List<String> HEALTH =
      List.of("pregnan", "test", "contracep", "counsel", "method", "category", "positive");

  @ParameterizedTest
  @EnumSource
  void aReasonIsOneSentenceAndNamesWhoActs(RefusalCode code) {
    assertThat(code.sentence()).matches("[A-Z].*\\.");
    assertThat(code.actor()).isNotNull();
    assertThat(code.rule()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void whatAPharmacyReadsTellsNothingOfHealth(RefusalCode code) {
    if (code.publicSentence() != null) {
      assertThat(code.publicSentence()).matches("[A-Z].*\\.");
      assertThat(HEALTH).noneMatch(code.publicSentence().toLowerCase()::contains);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCheckNamesWhoActs(CheckCode code) {
    assertThat(code.party()).isNotNull();
  }
}
