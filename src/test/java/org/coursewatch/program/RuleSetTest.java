package org.coursewatch.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.program.RuleSetFixture.RULES_2021;
import static org.coursewatch.program.RuleSetFixture.RULES_2026;
import static org.coursewatch.program.RuleSetFixture.US_IPLEDGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  /** Exactly what the notice of February 2026 changed; a fifth change would be a slip in a file. */
  @Test
  void theSecondVersionChangesThreeRules() {
    assertThat(RULES_2021.changesTo(RULES_2026))
        .containsExactly(RuleKey.LOCKOUT, RuleKey.COUNSELING_WINDOW, RuleKey.TRAINING_VALID);
    assertThat(RULES_2021.changesTo(RULES_2021)).isEmpty();
  }

  @Test
  void anotherEffectIsAChangeAndAnotherNoteIsNone() {
    RuleSet warning = RuleSetFixture.with(RULES_2021, RuleKey.SUPPLY_EARLIEST, Effect.WARN);
    assertThat(RULES_2021.changesTo(warning)).containsExactly(RuleKey.SUPPLY_EARLIEST);
    Rule rule = RULES_2021.rule(RuleKey.WINDOW);
    assertThat(RuleSetFixture.with(RULES_2021, RuleKey.WINDOW, rule.value()).changesTo(RULES_2021))
        .isEmpty();
  }

  @Test
  void anAbsentNumberIsNotZero() {
    assertThat(RULES_2021.numberIfAny(RuleKey.COUNSELING_WINDOW)).hasValue(29);
    assertThat(RULES_2026.numberIfAny(RuleKey.COUNSELING_WINDOW)).isEmpty();
  }

  @Test
  void isCompleteOrIsNot() {
    Map<RuleKey, Rule> rules = new EnumMap<>(RuleKey.class);
    for (RuleKey key : RuleKey.values()) {
      rules.put(key, RULES_2021.rule(key));
    }
    rules.remove(RuleKey.LEAD_IN);
    assertThatThrownBy(() -> new RuleSet(RULES_2021.header(), rules))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("us-ipledge/2021-12-13 does not state pregnancy-test.lead-in-days");
  }

  @Test
  void everyRuleIsFoundAtItsPath() {
    for (RuleKey key : RuleKey.values()) {
      assertThat(RuleKey.at(key.path())).hasValue(key);
      assertThat(RULES_2021.rule(key).key()).isEqualTo(key);
      assertThat(key.meaning()).endsWith(".");
    }
    assertThat(RuleKey.at("nowhere")).isEmpty();
    assertThat(RuleKey.WINDOW.unit()).isEqualTo("days");
    assertThat(RuleKey.WINDOW.shape()).isEqualTo(RuleShape.AMOUNT);
  }

  @Test
  void aProgramKnowsItsVersions() {
    assertThat(US_IPLEDGE.version("us-ipledge/2026-11-15")).hasValue(RULES_2026);
    assertThat(US_IPLEDGE.version("us-ipledge/2027-01-01")).isEmpty();
    assertThat(RuleSetFixture.SHIPPED.find("uk-none")).isEmpty();
    assertThat(RuleSetFixture.SHIPPED.all()).contains(US_IPLEDGE);
  }

  @Test
  void programsAreFoundById() {
    Programs programs = new Programs(List.of(US_IPLEDGE));
    assertThat(programs.find("us-ipledge")).hasValue(US_IPLEDGE);
    assertThat(programs.all()).containsExactly(US_IPLEDGE);
  }

  @Test
  void valuesAreToldToPeople() {
    assertThat(new RuleValue.Always().text()).isEqualTo("always");
    assertThat(new RuleValue.Absent().text()).isEqualTo("does not apply");
    assertThat(new RuleValue.Amount(19).text()).isEqualTo("19");
    assertThat(new RuleValue.Switch(true).text()).isEqualTo("yes");
    assertThat(new RuleValue.Switch(false).text()).isEqualTo("no");
    assertThat(new RuleValue.Codes(List.of("MALE", "HYSTERECTOMY")).text())
        .isEqualTo("MALE, HYSTERECTOMY");
    assertThat(new RuleValue.Word("label").text()).isEqualTo("label");
    BigDecimal over = new BigDecimal("3E+2");
    assertThat(new RuleValue.Ladder(List.of(new RuleValue.Rung(over, "repeat"))).text())
        .isEqualTo("over 300 repeat");
  }

  @Test
  void citationsAndWordsAreToldToPeople() {
    Citation citation = new Citation("Notice", "R001-015", LocalDate.parse("2026-02-09"));
    assertThat(citation.line()).isEqualTo("Notice, R001-015 (2026-02-09)");
    assertThat(Strength.LICENSE_CONDITION.word()).isEqualTo("license-condition");
    assertThat(Effect.BLOCK.word()).isEqualTo("block");
  }
}
