package org.coursewatch.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers by which prescribers and pharmacies are known. */
class NumbersTest {

  /** The example of the standard that introduces the number. */
  @Test
  void theStandardsExampleIsValid() {
    assertThat(Npi.parse(" 1234567893 ")).contains(new Npi("1234567893"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456789", "1234567890", "12345678931", "123456789٣", "1234567a93"})
  void whatIsNoNpiIsNotRead(String typed) {
    assertThat(Npi.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new Npi(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everySingleWrongDigitIsFound(
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int place,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    char[] digits = Npi.random(new Random(seed)::nextInt).value().toCharArray();
    digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);
    assertThat(Npi.parse(new String(digits))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456", "12345678", "12345a7"})
  void anNcpdpIdHasSevenDigits(String typed) {
    assertThat(NcpdpId.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new NcpdpId(typed)).isInstanceOf(IllegalArgumentException.class);
    assertThat(NcpdpId.parse("9900001")).contains(new NcpdpId("9900001"));
  }
}
