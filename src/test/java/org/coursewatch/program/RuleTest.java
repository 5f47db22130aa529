package org.coursewatch.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.program.RuleValue.Absent;
import org.coursewatch.program.RuleValue.Always;
import org.coursewatch.program.RuleValue.Amount;
import org.coursewatch.program.RuleValue.Ladder;
import org.coursewatch.program.RuleValue.Rung;
import org.coursewatch.program.RuleValue.Switch;
import org.junit.jupiter.api.Test;

/** A rule can be read by a person. */
class RuleTest {

  @Test
  void tellsItsValueWithItsUnit() {
    assertThat(rule(RuleKey.WINDOW, new Amount(7)).text()).isEqualTo("7 days");
    assertThat(rule(RuleKey.ACTIVATION_OVERDUE, new Amount(1)).text()).isEqualTo("1 day");
    assertThat(rule(RuleKey.TEST_SENSITIVITY, new Amount(1)).text()).isEqualTo("1 mIU/mL");
    assertThat(rule(RuleKey.TRAINING_VALID, new Absent()).text()).isEqualTo("does not apply");
    assertThat(rule(RuleKey.HOME_TESTS, new Switch(false)).text()).isEqualTo("no");
    assertThat(rule(RuleKey.NOT_HELD, new Always()).text()).isEqualTo("always");
    assertThat(
            rule(
                    RuleKey.TRIGLYCERIDES,
                    new Ladder(List.of(new Rung(new BigDecimal("800"), "hold"))))
                .text())
        .isEqualTo("over 800 hold (mg/dL)");
  }

  @Test
  void tellsWhereItIsWritten() {
    assertThat(rule(RuleKey.WINDOW, new Amount(7)).citation().line())
        .isEqualTo("A document, R001-015 (2023-03-24)");
    assertThat(Strength.LICENSE_CONDITION.word()).isEqualTo("license-condition");
    assertThat(Effect.BLOCK.word()).isEqualTo("block");
  }

  @Test
  void isFoundByItsPath() {
    assertThat(RuleKey.at("pregnancy-test.window-days")).hasValue(RuleKey.WINDOW);
    assertThat(RuleKey.at("pregnancy-test")).isEmpty();
    assertThat(RuleKey.WINDOW.group()).isEqualTo("pregnancy-test");
    assertThat(RuleKey.values()).extracting(RuleKey::path).doesNotHaveDuplicates();
  }

  private static Rule rule(RuleKey key, RuleValue value) {
    Citation citation = new Citation("A document", "R001-015", LocalDate.of(2023, 3, 24));
    return new Rule(key, value, citation, Strength.LAW, Effect.BLOCK, "");
  }
}
