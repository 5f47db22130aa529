package org.coursewatch.program.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.coursewatch.course.RefusalCode;
import org.coursewatch.program.Effect;
import org.coursewatch.program.RuleKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No program file can silence a reason against a supply. */
class AllowedEffectsTest {

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void aRuleBehindARefusalIsNeverOnlyATask(RefusalCode code) {
    assertThat(AllowedEffects.of(code.rule())).contains(Effect.BLOCK).doesNotContain(Effect.TASK);
  }

  @ParameterizedTest
  @EnumSource(
      value = RuleKey.class,
      names = {"POSITIVE_STOPS", "TEST_UNRESOLVED", "NOT_ENDED", "NOT_HELD"})
  void whatProtectsFromHarmAlwaysBlocks(RuleKey key) {
    assertThat(AllowedEffects.of(key)).containsExactly(Effect.BLOCK);
  }

  @ParameterizedTest
  @EnumSource(
      value = RuleKey.class,
      mode = EnumSource.Mode.MATCH_ALL,
      names = "^(LAB_.*|TRIGLYCERIDES|TRANSAMINASES)$")
  void aLabNeverBlocks(RuleKey key) {
    assertThat(AllowedEffects.of(key)).doesNotContain(Effect.BLOCK);
  }
}
