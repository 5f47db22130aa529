package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The parts of an answer lead back to it, and to the millisecond it was given in. */
class AnswerIdTest {

  private static final Instant NOW = Instant.parse("2026-12-10T17:00:00.123456Z");

  private final AnswerId answer = AnswerId.at(NOW);

  @Test
  void everyPartLeadsBackToTheAnswer() {
    Set<UUID> parts = new HashSet<>();
    for (int number = 1; number <= 127; number++) {
      assertThat(AnswerId.ofPart(answer.card(number))).contains(answer);
      assertThat(AnswerId.ofPart(answer.suggestion(number))).contains(answer);
      parts.add(answer.card(number));
      parts.add(answer.suggestion(number));
    }
    assertThat(parts).hasSize(254).doesNotContain(answer.value());
  }

  @Test
  void tellsItsMillisecond() {
    assertThat(answer.givenAt()).isEqualTo(Instant.parse("2026-12-10T17:00:00.123Z"));
    assertThat(answer.value().version()).isEqualTo(7);
    assertThat(answer.value().variant()).isEqualTo(2);
  }

  @Test
  void noTwoAnswersOfOneInstantAreTheSame() {
    assertThat(AnswerId.at(NOW)).isNotEqualTo(answer);
  }

  @Test
  void anotherUuidIsNoPart() {
    assertThat(AnswerId.ofPart(UUID.fromString("4e0a3a1e-3283-4575-ab82-028d55fe2719"))).isEmpty();
  }

  @Test
  void thereIsNoCardBeyondTheByte() {
    assertThatThrownBy(() -> answer.card(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> answer.card(128)).isInstanceOf(IllegalArgumentException.class);
  }
}
