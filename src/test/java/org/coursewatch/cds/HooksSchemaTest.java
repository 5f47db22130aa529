package org.coursewatch.cds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas refuse what the specification forbids: a schema that lets all pass holds nobody. */
class HooksSchemaTest {

  private static final String CARD =
      """
      {"summary": "The patient must act.", "indicator": "info", "source": {"label": "iPLEDGE"}%s}""";

  @Test
  void takesTheSmallestAnswersThereAre() {
    HooksSchema.RESPONSE.assertValid("{\"cards\": []}");
    HooksSchema.RESPONSE.assertValid(cards(CARD.formatted("")));
    HooksSchema.SERVICES.assertValid("{\"services\": []}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"detail\": null",
        ", \"detail\": \"\"",
        ", \"links\": []",
        ", \"suggestions\": [{\"label\": \"Do it\"}]",
        ", \"selectionBehavior\": \"all\"",
        ", \"links\": [{\"label\": \"Open\", \"url\": \"/office\", \"type\": \"absolute\"}]",
        ", \"links\": [{\"label\": \"Open\", \"url\": \"https://a.b/c\", \"type\": \"absolute\", \"appContext\": \"x\"}]",
        ", \"overrideReasons\": [{\"code\": \"A\", \"system\": \"urn:b\"}]",
        ", \"uuid\": \"7\"",
        ", \"unheardOf\": 1"
      })
  void refusesACardThatTheTablesForbid(String more) {
    assertThat(HooksSchema.RESPONSE.faults(cards(CARD.formatted(more)))).isNotEmpty();
  }

  @Test
  void refusesASummaryOf140Characters() {
    String card = CARD.replace("The patient must act.", "x".repeat(140)).formatted("");
    assertThat(HooksSchema.RESPONSE.faults(cards(card))).isNotEmpty();
  }

  @Test
  void wantsTheSuggestionsThatWereAccepted() {
    String accepted =
        """
        {"feedback": [{"card": "a", "outcome": "accepted", "outcomeTimestamp": "2026-12-10T17:00:00Z"}]}""";
    assertThat(HooksSchema.FEEDBACK.faults(accepted)).isNotEmpty();
    HooksSchema.FEEDBACK.assertValid(accepted.replace("accepted", "overridden"));
  }

  private static String cards(String card) {
    return "{\"cards\": [" + card + "]}";
  }
}
