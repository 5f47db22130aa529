package org.coursewatch.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.program.RuleSetFixture.RULES_2021;
import static org.coursewatch.program.RuleSetFixture.RULES_2026;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContraceptionRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ABSTINENCE",
        "COMBINED_PILL MALE_LATEX_CONDOM",
        "MALE_LATEX_CONDOM COMBINED_PILL",
        "IUD_COPPER DIAPHRAGM_WITH_SPERMICIDE",
        "IUD_COPPER COMBINED_PILL",
        "TUBAL_STERILIZATION PARTNER_VASECTOMY",
        "IUD_COPPER COMBINED_PILL PATCH",
        "COMBINED_PILL PATCH MALE_LATEX_CONDOM",
        "COMBINED_PILL MALE_LATEX_CONDOM VAGINAL_SPONGE",
        "PARTNER_VASECTOMY CERVICAL_CAP_WITH_SPERMICIDE",
      })
  void accepts(String methods) {
    assertThat(RULES_2021.contraception().accepts(set(methods))).isTrue();
    assertThat(RULES_2026.contraception().accepts(set(methods))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMBINED_PILL PATCH",
        "COMBINED_PILL IUD_HORMONAL",
        "PATCH INJECTION IMPLANT",
        "MALE_LATEX_CONDOM VAGINAL_SPONGE",
        "ABSTINENCE MALE_LATEX_CONDOM",
        "ABSTINENCE COMBINED_PILL MALE_LATEX_CONDOM",
        "COMBINED_PILL MALE_LATEX_CONDOM WITHDRAWAL",
        "PROGESTIN_ONLY_PILL MALE_LATEX_CONDOM",
        "COMBINED_PILL NON_LATEX_CONDOM",
        "IUD_COPPER COMBINED_PILL LACTATION",
      })
  void refuses(String methods) {
    assertThat(RULES_2021.contraception().accepts(set(methods))).isFalse();
    assertThat(RULES_2026.contraception().accepts(set(methods))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ContraceptionMethod.class)
  void acceptsNothingAloneButAbstinence(ContraceptionMethod method) {
    assertThat(RULES_2021.contraception().accepts(Set.of(method)))
        .isEqualTo(method == ContraceptionMethod.ABSTINENCE);
  }

  @Test
  void refusesNothingAtAll() {
    assertThat(RULES_2021.contraception().accepts(Set.of())).isFalse();
  }

  @Test
  void aVersionMayRefuseTwoPrimaries() {
    RuleSet strict =
        RuleSetFixture.with(RULES_2021, RuleKey.TWO_PRIMARIES, new RuleValue.Switch(false));
    assertThat(strict.contraception().accepts(set("IUD_COPPER COMBINED_PILL"))).isFalse();
    assertThat(strict.contraception().accepts(set("IUD_COPPER MALE_LATEX_CONDOM"))).isTrue();
  }

  @Test
  void aVersionMayRefuseAPrimaryWithASecondary() {
    RuleSet strict =
        RuleSetFixture.with(
            RULES_2021, RuleKey.PRIMARY_WITH_SECONDARY, new RuleValue.Switch(false));
    assertThat(strict.contraception().accepts(set("IUD_COPPER COMBINED_PILL"))).isTrue();
    assertThat(strict.contraception().accepts(set("IUD_COPPER MALE_LATEX_CONDOM"))).isFalse();
  }

  private static Set<ContraceptionMethod> set(String methods) {
    Set<ContraceptionMethod> set = EnumSet.noneOf(ContraceptionMethod.class);
    Arrays.stream(methods.split(" ")).map(ContraceptionMethod::valueOf).forEach(set::add);
    return set;
  }
}
